"""Telling the search server what has changed, where one is set up."""

import logging
import time
from collections.abc import Iterable

from django.db.models import QuerySet

from portal.search.engines import chosen
from portal.search.engines.base import Engine, EngineUnavailable
from portal.search.engines.database import DatabaseEngine
from portal.search.engines.entries import SearchBacklog, SearchEntry, current_build
from portal.search.index.backlog import BATCH, in_batches, next_rows, rows_of, strike

logger = logging.getLogger(__name__)

ATTEMPTS = 5
#: After a failure nobody who saves waits for the server for so long; cron asks it again.
RESPITE = 30.0


class _State:
    """Until when this process lets the server be."""

    resting_until = 0.0


def server() -> Engine | None:
    """The search server; None where the database's own engine is the only one."""
    engine = chosen.engine()
    return None if isinstance(engine, DatabaseEngine) else engine


def rests() -> bool:
    return time.monotonic() < _State.resting_until


def forget() -> None:
    """Ask the server again at the next change."""
    _State.resting_until = 0.0


def send(keys: Iterable[str]) -> bool:
    """Bring the server up to date with the entries of these keys. What it could not be told stays
    in the backlog. False when it cannot be reached."""
    engine = server()
    for batch in in_batches(keys):
        rows = rows_of(batch, written=True)
        try:
            if engine is not None:
                tell(engine, list(rows))
        except EngineUnavailable as failure:
            logger.warning("The search server cannot be told of %d changes: %s", len(rows), failure)
            _State.resting_until = time.monotonic() + RESPITE
            return False
        except Exception:
            logger.exception("The search server was not told of %s", ", ".join(rows))
            return True
        strike(rows)
    forget()
    return True


def tell(engine: Engine, keys: list[str]) -> None:
    """Put and remove until what was sent is what the database holds afterwards: of two who send
    at once the one that ends last has sent the later state."""
    for _ in range(ATTEMPTS):
        if not keys:
            return
        entries = entries_of(keys)
        sent = {entry.key: entry.version for entry in entries}
        if entries:
            engine.put(entries)
        if gone := [key for key in keys if key not in sent]:
            engine.remove(gone)
        now = versions_of(keys)
        keys = [key for key in keys if now.get(key) != sent.get(key)]
    raise EngineUnavailable(f"{', '.join(keys)}: changed faster than it could be sent")


def entries_of(keys: list[str]) -> list[SearchEntry]:
    return list(whole(SearchEntry.objects.filter(build=current_build(), key__in=keys)))


def whole(entries: QuerySet) -> QuerySet:
    """The entries with all that a server needs of them."""
    return entries.prefetch_related("faces", "facets")


def versions_of(keys: list[str]) -> dict[str, int]:
    entries = SearchEntry.objects.filter(build=current_build(), key__in=keys)
    return dict(entries.values_list("key", "version"))


def send_waiting(most: int = BATCH) -> int:
    """Tell the server of up to so many changes that wait; how many it has been told of."""
    rows = SearchBacklog.objects.filter(written=True).order_by("pk")
    waiting = list(dict.fromkeys(rows.values_list("key", flat=True)[:most]))
    return len(waiting) if waiting and send(waiting) else 0


def drain() -> None:
    """Tell the server all that it has not been told. Raises EngineUnavailable."""
    last = 0
    while rows := next_rows(last, written=True):
        last = rows[-1][0]
        if not send([key for _number, key in rows]):
            raise EngineUnavailable
