"""Whether the database's own search tables agree with the entries that they are made of."""

from collections.abc import Callable

from django.db import DatabaseError, connection, transaction

from portal.search.engines.base import WEIGHTS
from portal.search.engines.schema import prepare, statements


def damaged() -> list[str]:
    """The search tables that are missing or hold something else than the entries."""
    look = LOOKS.get(connection.vendor)
    return look() if look else []


def mend() -> None:
    """Make what is missing, and fill anew what is damaged."""
    prepare()
    for table in damaged():
        FILLINGS[connection.vendor](table)


# --- SQLite ------------------------------------------------------------------------------------


def damaged_in_sqlite() -> list[str]:
    tables = [f"portal_search_{name}" for name in WEIGHTS]
    return [table for table in tables if not has_triggers(table) or not agrees(table)]


def has_triggers(table: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        return {f"{table}_{event}" for event in ("in", "out", "new")} <= {r[0] for r in cursor}


def agrees(table: str) -> bool:
    """FTS5's own check, with the texts that the table indexes."""
    try:
        with transaction.atomic():
            execute(f"INSERT INTO {table}({table}, rank) VALUES ('integrity-check', 1)")
    except DatabaseError:
        return False
    return True


def fill_in_sqlite(table: str) -> None:
    execute(f"INSERT INTO {table}({table}) VALUES ('rebuild')")


# --- PostgreSQL --------------------------------------------------------------------------------

POSTINGS = "portal_search_postings"
ENTRIES = "portal_searchentry"
WITHOUT_ENTRY = f"NOT EXISTS (SELECT FROM {ENTRIES} e WHERE e.id = p.id)"
WITHOUT_POSTINGS = f"NOT EXISTS (SELECT FROM {POSTINGS} p WHERE p.id = e.id)"


def damaged_in_postgresql() -> list[str]:
    """Each entry has its postings, and no others are there. What they hold is the database's own
    work in the transaction that wrote the entry."""
    if not statements(connection.vendor):
        return []
    if POSTINGS not in connection.introspection.table_names():
        return [POSTINGS]
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT EXISTS (SELECT FROM {ENTRIES} e WHERE {WITHOUT_POSTINGS})"
            f" OR EXISTS (SELECT FROM {POSTINGS} p WHERE {WITHOUT_ENTRY})"
        )
        return [POSTINGS] if cursor.fetchone()[0] else []


def fill_in_postgresql(table: str) -> None:
    """What lacks was filled in by ``prepare``."""
    execute(f"DELETE FROM {table} p WHERE {WITHOUT_ENTRY}")


def execute(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)


LOOKS: dict[str, Callable[[], list[str]]] = {
    "sqlite": damaged_in_sqlite,
    "postgresql": damaged_in_postgresql,
}
FILLINGS: dict[str, Callable[[str], None]] = {
    "sqlite": fill_in_sqlite,
    "postgresql": fill_in_postgresql,
}
