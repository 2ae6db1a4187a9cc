"""Working off the backlog, and mending what differs."""

from portal.search.engines import integrity
from portal.search.engines.base import EngineUnavailable
from portal.search.engines.entries import SearchEntry, current_build
from portal.search.index import backlog, server
from portal.search.index.backlog import in_batches
from portal.search.index.comparing import (
    Differences,
    entries_against_sources,
    server_against_entries,
)
from portal.search.index.rebuilding import sweep
from portal.search.index.refreshing import NotIndexed, drain, refresh
from portal.search.index.reporting import warning

#: Cron calls every few minutes; other jobs wait behind this one.
SECONDS_OF_THE_JOB = 120.0


def repair() -> None:
    """Bring entries, search tables and search server up to date, where they are not. Raises
    EngineUnavailable when the server cannot be told; the rest is done then."""
    integrity.mend()
    sweep()
    drain()
    write_anew(entries_against_sources())
    repair_server()


def write_anew(differences: Differences) -> None:
    """Write what differs, also where only rows beside an entry are gone: an entry whose fingerprint
    is right would be left alone."""
    entries = SearchEntry.objects.filter(build=current_build())
    for batch in in_batches(differences.stale):
        entries.filter(key__in=batch).update(fingerprint="")
    refresh(differences.keys)


def repair_server() -> None:
    """Tell the search server what it does not know. Raises EngineUnavailable."""
    backlog.add(server_against_entries().keys, written=True)
    server.drain()


def work_off_backlog() -> str | None:
    """The job of ``run_due``. Raises NotIndexed, when all that can be done is done."""
    failed = drain(SECONDS_OF_THE_JOB)
    try:
        server.drain()
    except EngineUnavailable:
        untold = "the search server does not answer; it will be told later"
    else:
        untold = None
    if failed:
        raise NotIndexed(failed)
    return untold or warning()
