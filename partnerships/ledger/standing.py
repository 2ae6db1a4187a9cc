"""Where an agreement stands, and what one act of its ledger does to that."""

import datetime
from dataclasses import dataclass
from functools import cached_property

from partnerships.ledger.acts import Kind, Terms
from partnerships.ledger.membership import FEWEST, Membership
from partnerships.ledger.months import day_before
from partnerships.ledger.notices import Notice, notice_of
from partnerships.ledger.placing import PlacedAct
from partnerships.ledger.states import ENDED, Milestones, State
from partnerships.ledger.term import Term
from portal.values.partial_date import PartialDate

#: How far an agreement has come; a later act never leads back.
STAGES = (State.UNDER_NEGOTIATION, State.SIGNED, State.PROVISIONAL, State.IN_FORCE)


@dataclass(frozen=True)
class ComputedAct:
    """What followed from the terms without an act of the ledger: a tacit renewal with its new
    ``term`` and ``months``, an expiry or a termination. ``when`` is the date to show. Of ``times``
    renewals in a row that are told as one, all this is that of the last."""

    kind: Kind
    day: datetime.date
    when: PartialDate
    term: Term | None = None
    months: int = 0
    times: int = 1


class Standing:
    """An agreement at one moment of its ledger. ``apply`` moves it on by one act.

    ``base`` is the state apart from any suspension; ``term`` the term that runs, if there is one;
    ``lapsed`` says that a term ran out of which it is not known whether it could be renewed.
    """

    def __init__(self, ledger: list[PlacedAct], terms: Terms, opening: State):
        self.ledger = ledger
        self.terms = terms
        self.base = opening
        self.members = Membership(terms)
        self.milestones = Milestones()
        self.notices: list[Notice] = []
        self.computed: list[ComputedAct] = []
        self.term: Term | None = None
        self.lapsed = False
        self._signed: set = set()

    @property
    def state(self) -> State:
        if self.base not in ENDED and self.members.is_suspended:
            return State.SUSPENDED
        return self.base

    def apply(self, placed: PlacedAct) -> None:
        """Let an act count. After the end nothing does, but an expired agreement can be renewed.
        Amendments and corrections leave the state alone."""
        revives = self.base is State.EXPIRED and placed.act.kind is Kind.RENEWAL
        handler = getattr(self, f"_on_{placed.act.kind}", None)
        if handler and (revives or self.base not in ENDED):
            handler(placed)

    def end(self, state: State, when: PartialDate) -> None:
        self.base, self.term = state, None
        self.notices.clear()
        self.milestones.ended = when

    def _advance(self, state: State) -> bool:
        """Reach a further stage; False when it was reached before."""
        reached = State.IN_FORCE if self.lapsed else self.base
        if reached in STAGES and STAGES.index(reached) >= STAGES.index(state):
            return False
        self.base = state
        return True

    def _on_signature(self, placed: PlacedAct) -> None:
        """Signed once two parties have signed: one signature alone binds nobody (VCLT 10, 13). A
        signature that names no party is everyone's; where the ledger holds one party's only, it
        has to serve."""
        self.members.rejoin(placed.act.party)
        self._signed.add(placed.act.party)
        enough = None in self._signed or len(self._signed) >= min(FEWEST, self._signatures)
        if enough and not self.milestones.signed:
            self.milestones.signed = placed.when
            self._advance(State.SIGNED)

    @cached_property
    def _signatures(self) -> int:
        return len({p.act.party for p in self.ledger if p.act.kind is Kind.SIGNATURE})

    def _on_approval(self, placed: PlacedAct) -> None:
        """Consent to be bound presupposes a text (VCLT 14), so where the ledger has no signature
        it stands for one. Before a signature it is the approval of a draft at home."""
        self.members.rejoin(placed.act.party)
        if not self._signatures:
            self._advance(State.SIGNED)

    _on_ratification = _on_approval

    def _on_provisional_application(self, placed: PlacedAct) -> None:
        """VCLT 25."""
        if self._advance(State.PROVISIONAL):
            self.milestones.provisional = placed.when

    def _on_entry_into_force(self, placed: PlacedAct) -> None:
        """The first entry into force counts (VCLT 24); those of parties that join later do not."""
        if not self._advance(State.IN_FORCE):
            return
        self.milestones.in_force = placed.when
        if self.terms.has_term and placed.when:
            self.term = Term(placed.when, self.terms.term_months)

    def _on_renewal(self, placed: PlacedAct) -> None:
        """The parties go on: by consent, or after a term had run out (VCLT 54 (b) reversed)."""
        if not self._records_tacit_renewal(placed):
            self.term = self._renewed_term(placed)
            self.milestones.renewed = placed.when
        if len(self.terms.parties) <= FEWEST:
            self.notices.clear()
        if self.base is State.EXPIRED or self.lapsed:
            self.base, self.lapsed = State.IN_FORCE, False
            self.milestones.ended = None

    def _renewed_term(self, placed: PlacedAct) -> Term | None:
        """From its date of effect, or from the end of the term that still runs, or at once."""
        months = self.terms.renewal_length
        if not months or self.terms.is_without_term:
            return self.term
        if placed.act.effect_date or (self.term is None and placed.when):
            return Term(placed.when, months)
        return self.term.renewed(months) if self.term else None

    def _records_tacit_renewal(self, placed: PlacedAct) -> bool:
        """Whether the act records a renewal that has just happened by itself: it is nearer to the
        start of the running term than to its end."""
        if placed.act.effect_date or not self.computed or not (self.term and self.term.end):
            return False
        return placed.day - self.computed[-1].day < self.term.end - placed.day

    def _on_suspension(self, placed: PlacedAct) -> None:
        """The term runs on meanwhile: only performance rests (VCLT 57, 58, 72)."""
        self.members.suspend(placed.act.party)
        self.milestones.suspended = placed.when

    def _on_resumption(self, placed: PlacedAct) -> None:
        """Ends a suspension; without one, it takes back a notice, as VCLT 68 allows until the
        notice takes effect."""
        party = placed.act.party
        if self.members.has_suspensions:
            self.members.resume(party)
            self.milestones.resumed = placed.when
        else:
            self.notices = [n for n in self.notices if party not in (None, n.party)]

    def _on_notice_of_termination(self, placed: PlacedAct) -> None:
        self.notices.append(notice_of(placed, self.terms, self.ledger))

    def _on_withdrawal(self, placed: PlacedAct) -> None:
        """The others stay bound, as long as there are two (VCLT 54, 55)."""
        self.notices = [n for n in self.notices if n.party != placed.act.party]
        self.members.depart(placed.act.party)
        if self.members.is_over:
            self.end(State.TERMINATED, placed.when)

    def _on_termination(self, placed: PlacedAct) -> None:
        """Ends the agreement for all, whoever acted (VCLT 54, 70): a party that only leaves a
        wider agreement withdraws."""
        self.end(State.TERMINATED, placed.when)

    def _on_expiry(self, placed: PlacedAct) -> None:
        """Shown as the last day, while a date of effect is the first day after."""
        when, effect = placed.when, placed.act.effect_date
        if effect.precision == "day":
            when = PartialDate(day_before(effect.earliest))
        self.end(State.EXPIRED, when)

    def _on_supersession(self, placed: PlacedAct) -> None:
        """A later treaty between the same parties takes its place (VCLT 59)."""
        self.end(State.SUPERSEDED, placed.when)
