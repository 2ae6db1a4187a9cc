"""Which states are drawn, from when to when."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from partnerships.ledger.course import Period
from partnerships.ledger.months import day_after
from partnerships.ledger.states import OPERATIVE, State
from partnerships.ledger.status import Status


class Look(StrEnum):
    """How a band is drawn: by a shape of its own, never by colour alone."""

    SIGNED = "signed"
    PROVISIONAL = "provisional"
    FORCE = "force"
    SUSPENDED = "suspended"
    UNKNOWN = "unknown"
    TO_RUN = "to_run"
    ENDLESS = "endless"


LOOKS = {
    State.SIGNED: Look.SIGNED,
    State.PROVISIONAL: Look.PROVISIONAL,
    State.IN_FORCE: Look.FORCE,
    State.SUSPENDED: Look.SUSPENDED,
    State.UNKNOWN: Look.UNKNOWN,
}


@dataclass(frozen=True)
class Band:
    """A stretch of days in one look; ``end`` is the first day after it, None when not known."""

    look: Look
    start: datetime.date
    end: datetime.date | None


def bands(line: Iterable[Period], status: Status) -> list[Band]:
    """The bands of an agreement whose ``status`` is that of today.

    What is applied is cut there: behind it lies what the running term has still to run.
    """
    shown = (p for p in line if p.state in LOOKS and p.start and p.start != p.end)
    return [band for period in shown for band in _cut(period, status)]


def _cut(period: Period, status: Status) -> Iterator[Band]:
    look, day = LOOKS[period.state], status.on
    if period.state not in OPERATIVE:
        # A state of which no end is known has lasted so far; nobody says that it goes on.
        yield Band(look, period.start, period.end or max(day_after(day), day_after(period.start)))
        return
    if period.start < day:
        yield Band(look, period.start, min(day, period.end or day))
    if period.end is None or period.end > day:
        yield _still_to_run(period, status)


def _still_to_run(period: Period, status: Status) -> Band:
    """From the day of the status to the end of the period, or at least of the running term."""
    start = max(status.on, period.start)
    term_ends = status.term_end and status.term_end.latest
    end = period.end or (day_after(term_ends) if term_ends else None)
    if end is None or end <= start:
        return Band(Look.ENDLESS, start, None)
    return Band(Look.TO_RUN, start, end)
