"""Which engine searches: the search server where one is set up, else the database's own."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

from django.db import connection

from portal.search.engines.base import Engine, ServerEngine
from portal.search.engines.database import DatabaseEngine
from portal.search.engines.elasticsearch.settings import server_settings
from portal.search.engines.postgresql import PostgresqlEngine
from portal.search.engines.scratch import scratch_index
from portal.search.engines.sqlite import SqliteEngine

#: By the vendor of the database. The checks refuse another one (``checks.py``).
DATABASE_ENGINES: dict[str, type[DatabaseEngine]] = {
    "postgresql": PostgresqlEngine,
    "sqlite": SqliteEngine,
}


def database_engine() -> Engine:
    """The engine of the database that the site runs on."""
    return DATABASE_ENGINES[connection.vendor]()


def server_engine() -> ServerEngine | None:
    """The engine of the search server, where one is set up."""
    server = server_settings()
    if server is None:
        return None
    # The client takes a quarter of a second to load, and memory: only where there is a server.
    from portal.search.engines.elasticsearch.engine import ElasticsearchEngine

    return ElasticsearchEngine(server)


def engine() -> Engine:
    """The engine that answers first."""
    return server_engine() or database_engine()


@contextmanager
def scratch_engine() -> Iterator[Engine]:
    """The engine that is set up, over an empty index that nobody else sees and that is gone
    afterwards. May raise EngineUnavailable."""
    with scratch_index(), trial() as engine:
        yield engine


def trial():
    server = server_settings()
    if server is None:
        return nullcontext(database_engine())
    # As above: it loads the client.
    from portal.search.engines.elasticsearch import trial

    return trial.trial(server)
