"""A database for one trial, with the tables of search alone, and gone afterwards."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def sqlite() -> Iterator[str]:
    """The address of a database in a temporary folder."""
    with tempfile.TemporaryDirectory() as folder:
        yield f"sqlite:///{Path(folder, 'bench.sqlite3')}"


@contextmanager
def postgresql(server: str) -> Iterator[str]:
    """The address of a database of our own on the server of another address."""
    import psycopg
    from psycopg.sql import SQL, Identifier

    name = f"portal_bench_{os.getpid()}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(SQL("CREATE DATABASE {}").format(Identifier(name)))
        try:
            yield f"{server.rpartition('/')[0]}/{name}"
        finally:
            connection.execute(SQL("DROP DATABASE {} WITH (FORCE)").format(Identifier(name)))


def make_tables() -> None:
    """In an empty database, what the search needs."""
    from django.db import connection

    from portal.search.engines import schema
    from portal.search.engines.scratch import MODELS

    connection.disable_constraint_checking()
    with connection.schema_editor() as editor:
        for model in MODELS:
            editor.create_model(model)
    schema.prepare()


def megabytes() -> float:
    """How much of the disk the database takes."""
    from django.db import connection

    sizes = {
        "sqlite": "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size",
        "postgresql": "SELECT pg_database_size(current_database())",
    }
    with connection.cursor() as cursor:
        cursor.execute(sizes[connection.vendor])
        return cursor.fetchone()[0] / 1e6
