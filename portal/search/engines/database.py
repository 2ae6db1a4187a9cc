"""What the engines inside a database share: they search the entries where they lie."""

from collections.abc import Iterable, Sequence

from django.db import connection

from portal.search.engines.base import Answer, Ask
from portal.search.engines.entries import SearchEntry, current_build
from portal.search.engines.sql import Sql
from portal.search.engines.statement import Statement


class DatabaseEngine:
    """Searches the entries in the database. Its indexes follow every change of them by themselves,
    so there is nothing to put or to remove."""

    name = ""
    title = ""
    statement: type[Statement]

    def search(self, ask: Ask) -> Answer:
        """One statement, whatever is asked."""
        return self.answer(self.rows(self.statement(ask).whole()))

    def rows(self, sql: Sql) -> list[tuple]:
        """What the database answers."""
        with connection.cursor() as cursor:
            cursor.execute(sql.text, sql.params)
            return cursor.fetchall()

    def answer(self, rows: list[tuple]) -> Answer:
        total, hits, counts = 0, [], {}
        for kind, value, number in rows:
            if kind == "total":
                total = number
            elif kind == "hit":
                hits.append((number, value))
            else:
                counts.setdefault(kind, {})[value] = number
        return Answer(self.name, total, [key for _place, key in sorted(hits)], counts)

    def put(self, entries: Sequence[SearchEntry]) -> None: ...

    def remove(self, keys: Iterable[str]) -> None: ...

    def rebuild(self, batches: Iterable[Sequence[SearchEntry]]) -> None: ...

    def versions(self) -> dict[str, int]:
        entries = SearchEntry.objects.filter(build=current_build())
        return dict(entries.values_list("key", "version"))
