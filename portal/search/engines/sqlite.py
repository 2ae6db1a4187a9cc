"""SQLite: FTS5, a table for each field, since BM25 weighs a word by the length of its field."""

from __future__ import annotations

from portal.search.engines.base import WEIGHTS
from portal.search.engines.database import DatabaseEngine
from portal.search.engines.statement import Sql, Statement

ENTRIES = "portal_searchentry"


def table_of(name: str) -> str:
    return f"portal_search_{name}"


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
    statement = SqliteStatement


# --- the tables ------------------------------------------------------------------------------


def statements(temporary: bool = False) -> list[str]:
    """What creates the FTS tables over the entries, and the triggers that keep them."""
    made, schema = ("TEMP", "temp.") if temporary else ("", "main.")
    sql = []
    for name in WEIGHTS:
        table = table_of(name)
        sql += [
            f"CREATE VIRTUAL TABLE IF NOT EXISTS {schema}{table}"
            f" USING fts5({name}, content='{ENTRIES}', content_rowid='id', tokenize='ascii')",
            trigger(made, f"{table}_in", "INSERT", adding(table, name)),
            trigger(made, f"{table}_out", "DELETE", forgetting(table, name)),
            trigger(made, f"{table}_new", "UPDATE", forgetting(table, name) + adding(table, name)),
        ]
    return sql


def trigger(made: str, name: str, event: str, action: str) -> str:
    when = f"AFTER {event} ON {ENTRIES}"
    return f"CREATE {made} TRIGGER IF NOT EXISTS {name} {when} BEGIN {action} END"


def adding(table: str, name: str) -> str:
    return f"INSERT INTO {table}(rowid, {name}) VALUES (new.id, new.{name});"


def forgetting(table: str, name: str) -> str:
    return f"INSERT INTO {table}({table}, rowid, {name}) VALUES ('delete', old.id, old.{name});"
