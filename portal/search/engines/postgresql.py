"""PostgreSQL: BM25 over postings of our own (see ``postgresql_tables``), matched by index."""

from django.db import connection, transaction

from portal.search.engines.database import DatabaseEngine
from portal.search.engines.postgresql_tables import MEANING, POSTINGS, STEPS, length_of
from portal.search.engines.sql import Sql, joined, one_of
from portal.search.engines.statement import SHOWN, Statement

STEP = f"generate_series(0, {len(STEPS) - 1}) AS step"
KEYS = f"unnest(%s::text[]) AS key, {STEP}"

# --- BM25 --------------------------------------------------------------------------------------

#: Okapi BM25 as SQLite's FTS5 and Elasticsearch compute it.
K1, B = 1.2, 0.75
#: Every place of every key: IDF counts the entries that are not asked for, too.
PLACES = f"""
    SELECT asked.key, step, p.id, p.length
    FROM unnest(%s::text[]) WITH ORDINALITY AS asked(text, key), {STEP} CROSS JOIN LATERAL (
        SELECT id, {{length}} AS length FROM {POSTINGS}
        WHERE lexemes @> ARRAY[portal_search_lexeme(%s, asked.text, step)]
    ) AS p
"""
KEY_COUNTS = "SELECT key, count(*)::float AS entries FROM hit GROUP BY key"
SIZE = f"SELECT count(*) AS entries, avg({{length}})::float AS length FROM {POSTINGS}"
JOINED = "hit h JOIN keys k ON k.key = h.key CROSS JOIN size"
#: Keys that stand in more than half of all entries add next to nothing, but never less.
IDF = "GREATEST(ln((size.entries - k.entries + 0.5) / (k.entries + 0.5)), 0.000001)"
FREQUENCY = f"(ARRAY[{', '.join(map(str, MEANING))}])[h.step + 1]"
NORM = f"{K1} * ({1 - B} + {B} * h.length / size.length)"
SATURATION = f"{FREQUENCY} * {K1 + 1} / ({FREQUENCY} + {NORM})"


class PostgresqlStatement(Statement):
    entries = f"{POSTINGS} e"
    binary = ' COLLATE "C"'

    def having(self, keys: dict[str, list[str]]) -> Sql:
        """One search in the index, whatever the number of keys. The planner does not see them, so
        it does not think of reading all arrays instead."""
        parts = [
            Sql(f"SELECT portal_search_lexeme(%s, key, step) FROM {KEYS}", [name, each])
            for name, each in keys.items()
            if each
        ]
        lexemes = Sql("(SELECT ARRAY(") + joined(parts, " UNION ALL ") + Sql("))")
        found = Sql(f"SELECT e.id FROM {POSTINGS} e WHERE e.lexemes &&") + lexemes
        return found + Sql(f"AND {SHOWN}", self.days)

    def found(self) -> Sql:
        """What matches has been looked at for its days at once, since they lie beside."""
        return Sql("SELECT id FROM matched") if self.ask.words else super().found()

    def scored(self, name: str, keys: list[str], weight: float, among: str) -> Sql:
        length = length_of(name)
        places = Sql(PLACES.format(length=length), [keys, name])
        scores = f"SELECT h.id, {weight} * {IDF} * {SATURATION} AS score FROM {JOINED} WHERE"
        return (
            Sql("(WITH hit AS MATERIALIZED (")
            + places
            + Sql(f"), keys AS ({KEY_COUNTS}), size AS ({SIZE.format(length=length)}) {scores}")
            + one_of("h.id", Sql(f"SELECT id FROM {among}"))
            + Sql(")")
        )


class PostgresqlEngine(DatabaseEngine):
    name = "postgresql"
    title = "PostgreSQL"
    statement = PostgresqlStatement

    def rows(self, sql: Sql) -> list[tuple]:
        """The planner does not know what reading an array costs: on a small site it would rather
        read all of them, once for each key. Nor is a search worth compiling."""
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL jit = off")
            rows = super().rows(sql)
            cursor.execute("SET LOCAL enable_seqscan TO DEFAULT; SET LOCAL jit TO DEFAULT")
        return rows
