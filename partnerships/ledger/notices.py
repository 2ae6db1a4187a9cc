"""Notices of termination: when they take effect, and whether they came in time."""

import datetime
from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from partnerships.ledger.acts import Kind, Terms
from partnerships.ledger.months import add_months
from partnerships.ledger.placing import PlacedAct
from partnerships.ledger.term import Term
from portal.values.partial_date import PartialDate


@dataclass(frozen=True)
class Notice:
    """A notice that was given and has not yet taken effect.

    ``effective`` is the day on which its party leaves, None when that follows from the term, from
    a later act of the ledger, or is not known.
    """

    party: Hashable | None
    given: PartialDate
    day: datetime.date
    effective: datetime.date | None
    awaits_term_end: bool

    @property
    def will_count(self) -> bool:
        """Whether it takes effect by itself, sooner or later."""
        return bool(self.effective or (self.awaits_term_end and self.given))

    def stops_renewal(self, notice_months: int | None) -> datetime.date | None:
        """The first day at which it may take effect; None when it does so by no day."""
        if self.effective or not self.will_count:
            return self.effective
        return add_months(self.day, notice_months or 0) or datetime.date.max

    def is_in_time(self, term: Term, notice_months: int | None) -> bool:
        """Whether it keeps this term from being renewed for its party."""
        if not self.awaits_term_end or not self.given:
            return False
        limit = term.last_day_for_notice(notice_months)
        return limit is not None and self.day <= limit


def notice_of(placed: PlacedAct, terms: Terms, ledger: Iterable[PlacedAct]) -> Notice:
    """Read a notice. Its effect, in this order: the date of effect that it states; the end that
    the ledger records later; the end of the term, where the term would be renewed tacitly; the
    notice period counted from its date (VCLT 56 (2) asks for twelve months where a treaty is
    silent, but only of treaties that may be denounced at all: nothing is computed then)."""
    act = placed.act
    effective, awaits_term_end = act.effect_date.latest, False
    if not effective and not _is_followed_by_an_end(placed, ledger):
        awaits_term_end = terms.renewal == "tacit" and terms.has_term
        if not awaits_term_end and act.date and terms.notice_months:
            effective = add_months(act.date.latest, terms.notice_months)
    effective = effective and max(effective, placed.day)
    return Notice(act.party, act.date, placed.day, effective, awaits_term_end)


def _is_followed_by_an_end(placed: PlacedAct, ledger: Iterable[PlacedAct]) -> bool:
    leaving = (placed.act.party, None)
    return any(
        (
            later.act.kind in (Kind.TERMINATION, Kind.EXPIRY)
            or (later.act.kind is Kind.WITHDRAWAL and later.act.party in leaving)
        )
        and later.sort_key > placed.sort_key
        for later in ledger
    )
