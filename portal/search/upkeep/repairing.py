"""Working off the backlog, and mending what differs."""

from __future__ import annotations

from portal.search.engines import integrity
from portal.search.engines.base import EngineUnavailable
from portal.search.upkeep import backlog
from portal.search.upkeep.comparing import entries_against_sources, server_against_entries
from portal.search.upkeep.draining import drain, drain_outbox
from portal.search.upkeep.rebuilding import sweep
from portal.search.upkeep.refreshing import refresh
from portal.search.upkeep.reporting import warning

#: Cron calls every few minutes; other jobs wait behind this one.
SECONDS_OF_THE_JOB = 120.0


def repair() -> None:
    """Bring entries, search tables and search server up to date, where they are not. Raises
    EngineUnavailable when the server cannot be told; the rest is done then."""
    integrity.mend()
    sweep()
    drain()
    refresh(entries_against_sources().keys)
    repair_server()


def repair_server() -> None:
    """Tell the search server what it does not know. Raises EngineUnavailable."""
    backlog.add(server_against_entries().keys, written=True)
    drain_outbox()


def work_off_backlog() -> str | None:
    """The job of ``run_due``."""
    drain(SECONDS_OF_THE_JOB)
    try:
        drain_outbox()
    except EngineUnavailable:
        return "the search server does not answer; it will be told later"
    return warning()
