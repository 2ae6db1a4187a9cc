"""The engines that are measured, and what they send when nothing of ours is around it."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from benchmarks.search.databases import megabytes
from portal.search.engines.base import Ask, Engine


class Target:
    """The database's own engine."""

    def __init__(self, engine: Engine):
        self.engine = engine

    def raw_search(self, ask: Ask) -> Callable[[], object]:
        """Sends what a search sends, worked out before."""
        sql = self.engine.statement(ask).whole()
        return lambda: self.engine.rows(sql)

    def raw_sending(self, entries: Sequence) -> Callable[[], object] | None:
        """Sends ready documents. A database is sent none."""
        return None

    def settle(self) -> None:
        """What a database does by itself after a while."""
        from django.db import connection

        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")

    def megabytes(self) -> float:
        return megabytes()


class ServerTarget(Target):
    """The search server. The same documents are sent once more, to an index of their own."""

    def __init__(self, engine, other):
        super().__init__(engine)
        self.other = other

    def raw_search(self, ask: Ask) -> Callable[[], object]:
        from portal.search.engines.elasticsearch.queries import Query

        body = Query(ask).body()
        return lambda: self.engine.ask_server(body)

    def raw_sending(self, entries: Sequence) -> Callable[[], object]:
        from portal.search.engines.elasticsearch.documents import chunks, put_lines

        lines = list(chunks(put_lines(entries, self.other.index.alias)))
        return lambda: [self.other.writing.bulk(operations=each) for each in lines]

    def settle(self) -> None: ...

    def megabytes(self) -> float:
        found = self.engine.reading.indices.stats(index=self.engine.index.alias)
        return found["_all"]["primaries"]["store"]["size_in_bytes"] / 1e6


@contextmanager
def target(name: str) -> Iterator[Target]:
    """The engine of the database, or with "elasticsearch" the server's, on indexes of its own."""
    if name != "elasticsearch":
        from portal.search.engines.chosen import database_engine

        yield Target(database_engine())
        return
    from portal.search.engines.elasticsearch.settings import server_settings
    from portal.search.engines.elasticsearch.trial import trial

    with trial(server_settings()) as engine, trial(server_settings()) as other:
        yield ServerTarget(engine, other)
