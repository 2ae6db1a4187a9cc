"""SQLite: FTS5, a table for each field, since BM25 weighs a word by the length of its field."""

from __future__ import annotations

from portal.search.engines.database import DatabaseEngine
from portal.search.engines.sqlite_tables import table_of
from portal.search.engines.statement import Sql, Statement


class SqliteStatement(Statement):
    def having(self, name: str, keys: list[str]) -> Sql:
        table = table_of(name)
        return Sql(f"SELECT rowid AS id FROM {table} WHERE {table} MATCH %s", [any_of(keys)])

    def scored(self, name: str, keys: list[str], weight: float) -> Sql:
        table = table_of(name)
        return Sql(
            f"SELECT rowid AS id, bm25({table}) * -{weight} AS score FROM {table}"
            f" WHERE {table} MATCH %s",
            [any_of(keys)],
        )


def any_of(keys: list[str]) -> str:
    """A query of FTS5. Keys are of a–z and 0–9; quotes keep one from being an operator."""
    return " OR ".join(f'"{key}"' for key in keys)


class SqliteEngine(DatabaseEngine):
    name = "sqlite"
    title = "SQLite"
    statement = SqliteStatement
