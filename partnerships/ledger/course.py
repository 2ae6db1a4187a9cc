"""The course of an agreement: its ledger walked through, with what follows by itself in between.

Between the acts of the ledger, terms run out, are renewed tacitly, and notices take effect. An act
counts before what follows by itself on the same day, so that a renewal agreed for the day after
the term is no revival of an expired agreement.
"""

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise

from partnerships.ledger.acts import CONSENTS, Act, Kind, Terms
from partnerships.ledger.months import months_between
from partnerships.ledger.notices import Notice
from partnerships.ledger.placing import PlacedAct, place
from partnerships.ledger.standing import ComputedAct, Standing
from partnerships.ledger.states import ENDED, Milestones, State
from partnerships.ledger.term import Term
from portal.values.partial_date import PartialDate

#: So many renewals by themselves are told one by one; of more, the earlier ones are told as one.
MOST_RENEWALS = 50

Event = tuple[datetime.date, Callable[[datetime.date], None]]


def opening_state(acts: list[Act], ledger: list[PlacedAct]) -> State:
    """The state before anything that is dated: negotiation, unless the agreement may have been
    signed at a time that is not known."""
    signatures = [act for act in acts if act.kind is Kind.SIGNATURE]
    openings = signatures or [act for act in acts if act.kind in CONSENTS]
    if ledger and openings and all(act.date for act in openings):
        return State.UNDER_NEGOTIATION
    return State.UNKNOWN


class Course(Standing):
    """One walk through a ledger, up to and including a day, or to its end.

    ``changes`` lists (first day, state), the first of them with the day None; ``terms_by_day`` the
    term that ran at the end of each day on which something happened. Everything else stands as it
    does on the last day. A ledger without any date gives State.UNKNOWN throughout.
    """

    def __init__(self, acts: Iterable[Act], terms: Terms, until: datetime.date | None = None):
        acts = list(acts)
        ledger = place(acts) if any(act.is_dated for act in acts) else []
        super().__init__(ledger, terms, opening_state(acts, ledger))
        self.milestones = Milestones.before(acts)
        self.until = until
        self.changes: list[tuple[datetime.date | None, State]] = [(None, self.base)]
        self.terms_by_day: dict[datetime.date, Term | None] = {}
        self._walk()

    def _walk(self) -> None:
        for placed in self.ledger:
            if self.until and placed.day > self.until:
                break
            self._follow(before=placed.day)
            self.apply(placed)
            self._record(placed.day)
        self._follow()

    def _record(self, day: datetime.date) -> None:
        """Note a change of state; what lasted for less than a day is forgotten."""
        self.terms_by_day[day] = self.term
        if self.changes[-1][0] == day:
            self.changes.pop()
        if self.state != self.changes[-1][1]:
            self.changes.append((day, self.state))

    # --- what follows by itself --------------------------------------------------------------

    def _follow(self, before: datetime.date | None = None) -> None:
        """Let happen what follows by itself before this day or up to the last day of the walk; in
        a walk without one, until nothing is left but the same renewal again and again."""
        self.limit = min(filter(None, (before, self.until)), default=None)
        while event := self._next_event():
            day, happen = event
            if (before and day >= before) or (self.until and day > self.until):
                return
            if not before and not self.until and self._only_renews:
                return
            happen(day)
            self._record(day)

    def _next_event(self) -> Event | None:
        if self.base in ENDED:
            return None
        events = [(n.effective, self._notices_take_effect) for n in self.notices if n.effective]
        if self.term and self.term.end:
            events.append((self.term.end, self._term_runs_out))
        return min(events, key=lambda event: event[0], default=None)

    @property
    def _renews_tacitly(self) -> bool:
        return self.terms.renewal == "tacit" and bool(self.terms.renewal_length)

    @property
    def _only_renews(self) -> bool:
        return self._renews_tacitly and not any(notice.will_count for notice in self.notices)

    def _notices_take_effect(self, day: datetime.date) -> None:
        self._let_leave([n for n in self.notices if n.effective == day])
        if self.members.is_over:
            self._end_by_itself(Kind.TERMINATION, State.TERMINATED, day, PartialDate(day))

    def _term_runs_out(self, day: datetime.date) -> None:
        """A term ends the agreement (VCLT 54 (a)) unless it is renewed; whether one of an unknown
        kind was renewed is unknown."""
        months = self.terms.notice_months
        self._let_leave([n for n in self.notices if n.is_in_time(self.term, months)])
        if self._renews_tacitly and not self.members.is_over:
            self._renew_tacitly(day)
        elif self.terms.renewal:
            self._end_by_itself(Kind.EXPIRY, State.EXPIRED, day, self.term.last_day)
        else:
            self.milestones.lapsed = self.term.last_day
            self.base, self.term, self.lapsed = State.UNKNOWN, None, True

    def _renew_tacitly(self, day: datetime.date) -> None:
        """Renew the term; where it would be renewed very often before anything else can happen, all
        but the last renewals at one go."""
        months, skipped = self.terms.renewal_length, self._renewals_to_skip()
        if skipped:
            self.term = self.term.renewed(skipped * months)
            day = self.term.end
        when = self.term.as_known(day)
        self.term = self.term.renewed(months)
        renewal = ComputedAct(Kind.RENEWAL, day, when, self.term, months, skipped + 1)
        self.computed.append(renewal)

    def _renewals_to_skip(self) -> int:
        """How many renewals lie surely before the day on which something else can happen."""
        stops = [notice.stops_renewal(self.terms.notice_months) for notice in self.notices]
        stop = min(filter(None, (self.limit, *stops)), default=None)
        if stop is None:
            return 0
        renewals = (months_between(self.term.end, stop) - 1) // self.terms.renewal_length
        return max(0, renewals - max(2, MOST_RENEWALS - len(self.computed)))

    def _let_leave(self, notices: list[Notice]) -> None:
        for notice in notices:
            self.notices.remove(notice)
            self.members.depart(notice.party)

    def _end_by_itself(self, kind, state: State, day: datetime.date, when: PartialDate) -> None:
        self.computed.append(ComputedAct(kind, day, when))
        self.end(state, when)


@dataclass(frozen=True)
class Period:
    """From ``start`` up to, not including, ``end``; None is open."""

    state: State
    start: datetime.date | None
    end: datetime.date | None

    def __contains__(self, day: datetime.date) -> bool:
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)


def periods(acts: Iterable[Act], terms: Terms) -> list[Period]:
    """Periods that cover all days, in order, without gap or overlap, neighbours differing.

    A tacit renewal opens no period of its own: the agreement simply goes on in force.
    """
    changes = [*Course(acts, terms).changes, (None, None)]
    return [Period(state, start, end) for (start, state), (end, _) in pairwise(changes)]
