"""The day on which each act counts, also when its date is known to the month or the year only.

* What begins counts from the earliest day that its date allows, yet not before an act that must
  come first ("in force in 2014", signed on 17 March 2014: from 17 March 2014).
* What ends counts from the latest day, because an agreement is presumed to go on until it is
  shown to have ended (VCLT 42 (2)).
* An act without any date is known to have happened, only not when. It counts from the day of
  the last dated act that must come before it: so today's answer is right, and the act's date is
  shown as not published. Where no such act is dated, the act cannot be placed and is left out.
"""

import datetime
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby

from partnerships.ledger.acts import CONSENTS, ENDS, UNKNOWN_DATE, Act, Kind
from partnerships.ledger.months import day_after
from portal.values.partial_date import PartialDate

#: The order of acts on one day, and of acts whose dates do not tell.
ORDER = {
    Kind.SIGNATURE: 0,
    Kind.APPROVAL: 1,
    Kind.RATIFICATION: 1,
    Kind.PROVISIONAL_APPLICATION: 2,
    Kind.ENTRY_INTO_FORCE: 3,
    Kind.AMENDMENT: 4,
    Kind.RENEWAL: 4,
    Kind.SUSPENSION: 4,
    Kind.RESUMPTION: 5,
    Kind.NOTICE_OF_TERMINATION: 6,
    Kind.CORRECTION: 6,
    Kind.SUPERSESSION: 7,
    Kind.WITHDRAWAL: 8,
    Kind.TERMINATION: 9,
    Kind.EXPIRY: 9,
}
LATEST = ENDS | {Kind.WITHDRAWAL}
#: Acts that count from their own date; all others count from their date of effect, if known.
BY_OWN_DATE = CONSENTS | {Kind.AMENDMENT, Kind.NOTICE_OF_TERMINATION, Kind.CORRECTION}


@dataclass(frozen=True)
class PlacedAct:
    """An act with the day on which it counts; ``when`` is the date to show, "" when unknown."""

    act: Act
    day: datetime.date
    when: PartialDate

    @property
    def sort_key(self):
        return (self.day, ORDER[self.act.kind], self.act.index or 0)


def counted_date(act: Act) -> PartialDate:
    """The date from which the act counts: of effect, or its own. "" when neither is known.

    The date of effect of a signature says when the agreement takes effect, not when it was signed.
    """
    if act.kind is Kind.SIGNATURE:
        return act.date
    if act.kind in BY_OWN_DATE:
        return act.date or act.effect_date
    return act.effect_date or act.date


def place(acts: Iterable[Act]) -> list[PlacedAct]:
    """The acts that can be placed, in the order in which they count."""
    acts = _with_force_by_signature(list(acts))
    placed: list[PlacedAct] = []
    dated = sorted(acts, key=lambda act: (ORDER[act.kind], not act.is_dated))
    for _order, same in groupby(dated, key=lambda act: ORDER[act.kind]):
        days = sorted(p.day for p in placed)
        # An amendment tells nothing about a day that is known in part: what is resumed in May may
        # be amended on any day of it.
        decisive = sorted(p.day for p in placed if p.act.kind is not Kind.AMENDMENT)
        for act in same:
            day = _day(act, decisive if act.is_dated else days)
            if day is not None and not _is_undone_suspension(act, acts):
                placed.append(PlacedAct(act, day, counted_date(act)))
    return sorted(placed, key=lambda p: p.sort_key)


def _day(act: Act, before: list[datetime.date]) -> datetime.date | None:
    """``before``: the sorted days of the acts that must come first."""
    when = counted_date(act)
    if not when:
        return before[-1] if before else None
    if act.kind is Kind.EXPIRY and not act.effect_date:
        return day_after(when.latest)  # like a passport's: the last day, not the first day after
    if act.kind in LATEST:
        return when.latest
    latest_before = bisect_right(before, when.latest)
    return max(when.earliest, before[latest_before - 1]) if latest_before else when.earliest


def _with_force_by_signature(acts: list[Act]) -> list[Act]:
    """A signature with a date of effect brings the agreement into force (VCLT 12, 24 (1)), unless
    the ledger has an entry into force of its own."""
    if any(act.kind is Kind.ENTRY_INTO_FORCE for act in acts):
        return acts
    effects = [act for act in acts if act.kind is Kind.SIGNATURE and act.effect_date]
    return acts + [
        replace(act, kind=Kind.ENTRY_INTO_FORCE, date=UNKNOWN_DATE, party=None) for act in effects
    ]


def _is_undone_suspension(act: Act, acts: list[Act]) -> bool:
    """A suspension at an unknown time that was lifted: it says nothing about any one day."""
    return (
        act.kind is Kind.SUSPENSION
        and not act.is_dated
        and any(other.kind is Kind.RESUMPTION for other in acts)
    )
