"""An index for trials, empty at first, which takes the place of the real one for a while.

Temporary tables of the same names hide the tables of the index from this connection only: visitors
and editors search on, and nothing is left behind, even when the trial is cut off.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

from portal.search.engines.schema import own_tables, statements
from portal.search.entries import SearchBuild, SearchEntry, SearchFace, SearchFacet, SearchWord

MODELS = (SearchBuild, SearchEntry, SearchFace, SearchFacet, SearchWord)
TABLES = tuple(model._meta.db_table for model in MODELS)


@contextmanager
def scratch_index() -> Iterator[None]:
    """Search an index of one's own meanwhile."""
    with connection.cursor() as cursor:
        for statement in [*hiding_tables(), *statements(connection.vendor, temporary=True)]:
            cursor.execute(statement)
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            for statement in showing_tables():
                cursor.execute(statement)


def hiding_tables() -> list[str]:
    if connection.vendor == "sqlite":
        return [as_temporary(table) for table in TABLES]
    return [f"CREATE TEMP TABLE {table} (LIKE {table} INCLUDING ALL)" for table in TABLES]


def as_temporary(table: str) -> str:
    """What created the table, for a temporary one; without links to tables that it hides."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT sql FROM main.sqlite_master WHERE name = %s", [table])
        sql = cursor.fetchone()[0]
    return sql.replace("CREATE TABLE", "CREATE TEMP TABLE", 1)


def showing_tables() -> list[str]:
    schema = "temp" if connection.vendor == "sqlite" else "pg_temp"
    tables = [*own_tables(connection.vendor), *reversed(TABLES)]
    return [f"DROP TABLE {schema}.{table}" for table in tables]
