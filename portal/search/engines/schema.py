"""What the database needs beside its tables in order to search them: made after each migration,
since Django makes a table of SQLite anew when it changes, and its triggers go with the old one."""

from django.apps import apps
from django.db import DEFAULT_DB_ALIAS, connections, transaction
from django.db.models.signals import post_migrate

from portal.search.engines import postgresql_tables, sqlite
from portal.search.engines.sqlite import ENTRIES

#: What tells of the tables of a database, by its vendor.
VENDORS = {"postgresql": postgresql_tables, "sqlite": sqlite}


def statements(vendor: str, temporary: bool = False) -> list[str]:
    """The statements for a database; none for one that has no engine of ours."""
    return VENDORS[vendor].statements(temporary) if vendor in VENDORS else []


def own_tables(vendor: str) -> list[str]:
    """The tables of a database that Django does not know."""
    return VENDORS[vendor].own_tables() if vendor in VENDORS else []


def prepare(using: str = DEFAULT_DB_ALIAS, **_signal) -> None:
    """Make what is missing, or take away what ``migrate portal zero`` has left.

    Does no harm when all is there.
    """
    connection = connections[using]
    with transaction.atomic(using=using), connection.cursor() as cursor:
        migrated = ENTRIES in connection.introspection.table_names(cursor)
        for statement in (statements if migrated else removal)(connection.vendor):
            cursor.execute(statement)


def removal(vendor: str) -> list[str]:
    return [f"DROP TABLE IF EXISTS {table}" for table in own_tables(vendor)]


def connect() -> None:
    post_migrate.connect(
        prepare, sender=apps.get_app_config("portal"), dispatch_uid="portal-search-schema"
    )
