"""PostgreSQL: BM25 over postings of our own (see ``postgresql_tables``), matched by index."""

from __future__ import annotations

from portal.search.engines.database import DatabaseEngine
from portal.search.engines.postgresql_tables import MEANING, POSTINGS, STEPS, length_of
from portal.search.engines.statement import Sql, Statement

#: Okapi BM25 as SQLite's FTS5 and Elasticsearch compute it.
K1, B = 1.2, 0.75
ASKED = f"unnest(%s::text[]) AS key, generate_series(0, {len(STEPS) - 1}) AS step"
FREQUENCY = f"(ARRAY[{', '.join(map(str, MEANING))}])[step + 1]"
#: Keys that stand in more than half of all entries add next to nothing, but never less.
IDF = "GREATEST(ln((size.entries - df.n + 0.5) / (df.n + 0.5)), 0.000001)"


class PostgresqlStatement(Statement):
    binary = ' COLLATE "C"'

    def having(self, name: str, keys: list[str]) -> Sql:
        return Sql(
            f"SELECT entry_id AS id FROM {POSTINGS} WHERE lexemes && ("
            f"SELECT array_agg(portal_search_lexeme(%s, key, step)) FROM {ASKED})",
            [name, keys],
        )

    def scored(self, name: str, keys: list[str], weight: float) -> Sql:
        length = length_of(name)
        frequency = f"{FREQUENCY} * {K1 + 1} / ({FREQUENCY} + {K1} * ({1 - B} + {B} * {length}"
        return Sql(
            "(WITH hits AS MATERIALIZED ("
            f"SELECT key, step, entry_id, {length} FROM {ASKED} JOIN LATERAL ("
            f"SELECT entry_id, {length} FROM {POSTINGS}"
            " WHERE lexemes @> ARRAY[portal_search_lexeme(%s, key, step)]) AS p ON TRUE),"
            " df AS (SELECT key, count(*) AS n FROM hits GROUP BY key),"
            f" size AS (SELECT count(*) AS entries, avg({length})::float AS length FROM {POSTINGS})"
            f" SELECT entry_id AS id, {weight} * {IDF} * {frequency} / size.length)) AS score"
            " FROM hits JOIN df USING (key), size)",
            [keys, name],
        )


class PostgresqlEngine(DatabaseEngine):
    name = "postgresql"
    title = "PostgreSQL"
    statement = PostgresqlStatement
