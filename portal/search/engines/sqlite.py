"""SQLite: FTS5, a table for each field, since BM25 weighs a word by the length of its field."""

from __future__ import annotations

from portal.search.engines.database import DatabaseEngine
from portal.search.engines.sql import Sql, joined
from portal.search.engines.sqlite_tables import ENTRIES, SHOWN, table_of
from portal.search.engines.statement import Statement


class SqliteStatement(Statement):
    entries = f"{ENTRIES} e INDEXED BY {SHOWN}"

    def having(self, keys: dict[str, list[str]]) -> Sql:
        parts = [
            Sql(
                f"SELECT rowid AS id FROM {table_of(name)} WHERE {table_of(name)} MATCH %s",
                [any_of(each)],
            )
            for name, each in keys.items()
            if each
        ]
        return Sql("SELECT id FROM (") + joined(parts, " UNION ") + Sql(")")

    def scored(self, name: str, keys: list[str], weight: float, among: str) -> Sql:
        """The sign before rowid keeps SQLite from asking FTS5 for each row apart, which would
        count the entries of each key again and again."""
        table = table_of(name)
        return Sql(
            f"SELECT rowid AS id, bm25({table}) * -{weight} AS score FROM {table}"
            f" WHERE {table} MATCH %s AND +rowid IN (SELECT id FROM {among})",
            [any_of(keys)],
        )


def any_of(keys: list[str]) -> str:
    """A query of FTS5. Keys are of a–z and 0–9; quotes keep one from being an operator."""
    return " OR ".join(f'"{key}"' for key in keys)


class SqliteEngine(DatabaseEngine):
    name = "sqlite"
    title = "SQLite"
    statement = SqliteStatement
