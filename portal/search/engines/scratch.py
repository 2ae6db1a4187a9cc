"""An index for trials, empty at first, which takes the place of the real one for a while.

Temporary tables of the same names hide the tables of the index from this connection only: visitors
and editors search on, and nothing is left behind, even when the trial is cut off.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.db.models import Model

from portal.search.engines.entries import (
    SearchBuild,
    SearchEntry,
    SearchFace,
    SearchFacet,
    SearchWord,
)
from portal.search.engines.schema import own_tables, statements

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
        return [sql for model in MODELS for sql in as_temporary(model)]
    return [f"CREATE TEMP TABLE {table} (LIKE {table} INCLUDING ALL)" for table in TABLES]


def as_temporary(model: type[Model]) -> list[str]:
    """What created the table of a model and its indexes, for temporary ones; in a database that
    has not been migrated yet, what would create it."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT sql FROM main.sqlite_master WHERE tbl_name = %s AND sql IS NOT NULL"
            " AND type IN ('table', 'index') ORDER BY type DESC",
            [model._meta.db_table],
        )
        created = [sql for (sql,) in cursor.fetchall()] or [creating(model)]
    return [
        sql.replace("CREATE TABLE ", "CREATE TEMP TABLE ", 1)
        .replace("CREATE INDEX ", "CREATE INDEX temp.", 1)
        .replace("CREATE UNIQUE INDEX ", "CREATE UNIQUE INDEX temp.", 1)
        for sql in created
    ]


def creating(model: type[Model]) -> str:
    editor = connection.SchemaEditorClass(connection, collect_sql=True)
    editor.deferred_sql = []
    return editor.table_sql(model)[0]


def showing_tables() -> list[str]:
    schema = "temp" if connection.vendor == "sqlite" else "pg_temp"
    tables = [*own_tables(connection.vendor), *reversed(TABLES)]
    return [f"DROP TABLE {schema}.{table}" for table in tables]
