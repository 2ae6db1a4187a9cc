"""Working off all that waits."""

from __future__ import annotations

import time

from portal.search.engines.base import EngineUnavailable
from portal.search.engines.entries import SearchBacklog
from portal.search.index import server
from portal.search.index.backlog import BATCH
from portal.search.index.refreshing import work_off

#: So many things are named in a message.
NAMED = 5


class NotIndexed(Exception):
    """Things that could not be read, and are not in the index as they are now."""

    def __init__(self, keys: list[str]):
        number = f"{len(keys)} could not be read (the log says why)"
        super().__init__(f"{number}: {', '.join(keys[:NAMED])}{'…' if keys[NAMED:] else ''}")


def drain(seconds: float | None = None) -> list[str]:
    """Work off what waits, for so many seconds. What fails stays, and is passed over: gives the
    keys of that."""
    end = None if seconds is None else time.monotonic() + seconds
    last, failed = 0, []
    while rows := next_rows(last, written=False):
        last = rows[-1][0]
        left = None if end is None else end - time.monotonic()
        if left is not None and left <= 0:
            break
        work_off([key for _number, key in rows], left)
        if end is None or time.monotonic() < end:  # or it is only that the time was up
            numbers = [number for number, _key in rows]
            stay = SearchBacklog.objects.filter(pk__in=numbers).values_list("key", flat=True)
            failed.extend(stay)
    return list(dict.fromkeys(failed))


def drain_outbox() -> None:
    """Tell the search server all that it has not been told. Raises EngineUnavailable."""
    last = 0
    while rows := next_rows(last, written=True):
        last = rows[-1][0]
        if not server.send([key for _number, key in rows]):
            raise EngineUnavailable


def next_rows(after: int, written: bool) -> list[tuple[int, str]]:
    rows = SearchBacklog.objects.filter(pk__gt=after, written=written).order_by("pk")
    return list(rows.values_list("pk", "key")[:BATCH])
