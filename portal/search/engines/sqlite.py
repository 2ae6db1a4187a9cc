"""SQLite: FTS5, a table for each field, since BM25 weighs a word by the length of its field."""

from portal.search.engines.base import WEIGHTS
from portal.search.engines.database import DatabaseEngine
from portal.search.engines.sql import Sql, joined
from portal.search.engines.statement import Statement

ENTRIES = "portal_searchentry"
#: An index of what a search looks at in an entry: its row is long, with all its keys in it.
SHOWN = "portal_search_shown"
LOOKED_AT = ("id", "build", "shown_from", "shown_until", "date", "key")


def table_of(name: str) -> str:
    return f"portal_search_{name}"


def own_tables() -> list[str]:
    """The tables that Django does not know."""
    return [table_of(name) for name in WEIGHTS]


def statements(temporary: bool = False) -> list[str]:
    """What creates the FTS tables over the entries, and the triggers that keep them."""
    made, schema = ("TEMP", "temp.") if temporary else ("", "main.")
    sql = [f"CREATE INDEX IF NOT EXISTS {schema}{SHOWN} ON {ENTRIES} ({', '.join(LOOKED_AT)})"]
    for name in WEIGHTS:
        table = table_of(name)
        sql += [
            f"CREATE VIRTUAL TABLE IF NOT EXISTS {schema}{table}"
            f" USING fts5({name}, content='{ENTRIES}', content_rowid='id', tokenize='ascii')",
            filling(schema, table),
            trigger(made, f"{table}_in", "INSERT", adding(table, name)),
            trigger(made, f"{table}_out", "DELETE", forgetting(table, name)),
            trigger(made, f"{table}_new", "UPDATE", forgetting(table, name) + adding(table, name)),
        ]
    return sql


def filling(schema: str, table: str) -> str:
    """Take in what lay there before the table was made."""
    return (
        f"INSERT INTO {schema}{table}({table}) SELECT 'rebuild'"
        f" WHERE NOT EXISTS (SELECT 1 FROM {schema}{table}_docsize)"
        f" AND EXISTS (SELECT 1 FROM {schema}{ENTRIES})"
    )


def trigger(made: str, name: str, event: str, action: str) -> str:
    when = f"AFTER {event} ON {ENTRIES}"
    return f"CREATE {made} TRIGGER IF NOT EXISTS {name} {when} BEGIN {action} END"


def adding(table: str, name: str) -> str:
    return f"INSERT INTO {table}(rowid, {name}) VALUES (new.id, new.{name});"


def forgetting(table: str, name: str) -> str:
    return f"INSERT INTO {table}({table}, rowid, {name}) VALUES ('delete', old.id, old.{name});"


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
