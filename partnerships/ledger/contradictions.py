"""What contradicts itself in a ledger or its terms, so that it may not be published.

Partial dates are given the benefit of the doubt: "2018" does not contradict "2018-05-14".
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from partnerships.ledger.acts import CONSENTS, Act, Kind, Terms
from partnerships.ledger.course import Course, Period, periods
from partnerships.ledger.findings import (
    Contradiction,
    first_certain,
    found_by,
    is_before,
    numbered,
    of_kind,
)
from partnerships.ledger.months import day_after
from partnerships.ledger.placing import LATEST, counted_date
from partnerships.ledger.states import ENDED, State

Acts = list[Act]
BEGINNINGS = frozenset({Kind.PROVISIONAL_APPLICATION, Kind.ENTRY_INTO_FORCE})


def contradictions(acts: Iterable[Act], terms: Terms) -> list[Contradiction]:
    """All contradictions, those of the agreement as a whole first, then row by row."""
    return found_by(RULES, list(acts), terms)


def _parties(acts: Acts, terms: Terms) -> Iterator[Contradiction]:
    """VCLT 2 (1) (a), (g): an agreement is between parties."""
    if not terms.parties:
        message = _("Name the parties; one that the source does not name counts as well.")
        yield Contradiction("no_party", message, field="participants")


def _prevailing_text(acts: Acts, terms: Terms) -> Iterator[Contradiction]:
    """VCLT 33: all authentic texts are equal, unless one, and only one, prevails."""
    language = terms.prevailing_language
    authentic = [text for text in terms.texts if text.standing == "authentic"]
    prevailing = [text for text in authentic if text.language == language]
    if language and len(prevailing) > 1:
        message = _("Only one text can prevail, but there are two authentic ones in its language.")
        yield Contradiction("two_prevailing_texts", message, field="prevailing_language")
    elif language and authentic and not prevailing:
        message = _("The text that prevails must be one of the authentic ones.")
        yield Contradiction("prevailing_not_authentic", message, field="prevailing_language")


def _renewal_without_term(acts: Acts, terms: Terms) -> Iterator[Contradiction]:
    """What has no end cannot be renewed at its end."""
    if not terms.is_without_term:
        return
    message = _("An agreement without a fixed term cannot be renewed.")
    if terms.renewal in ("tacit", "consent"):
        yield Contradiction("renewal_without_term", message, field="renewal")
    for index, act in numbered(acts):
        if act.kind is Kind.RENEWAL:
            yield Contradiction("renewal_without_term", message, index, "kind")


def _term_without_end(acts: Acts, terms: Terms) -> Iterator[Contradiction]:
    if terms.is_without_term and terms.term_months:
        message = _("An agreement without a fixed term has no number of months.")
        yield Contradiction("term_of_indefinite", message, field="term_months")


def _after_the_end(acts: Acts, terms: Terms) -> Iterator[Contradiction]:
    """Once ended, an agreement obliges nobody and nothing more is done to it (VCLT 70). Its text
    can still be corrected; one that expired can be renewed, or replaced by another."""
    course = Course(acts, terms)
    computed = {act.day for act in course.computed if act.kind is not Kind.RENEWAL}
    ended = [period for period in periods(acts, terms) if period.state in ENDED]
    for index, act in numbered(acts):
        for period in ended:
            if _falls_into(act, period):
                yield _too_late(index, period.start in computed)


def _falls_into(act: Act, period: Period) -> bool:
    when = counted_date(act) if act.kind in LATEST else act.date or act.effect_date
    after_expiry = act.kind in (Kind.RENEWAL, Kind.SUPERSESSION)
    if not when or act.kind is Kind.CORRECTION:
        return False
    if period.state is State.EXPIRED and after_expiry:
        return False
    first = period.start or date.min
    if period.state is not State.EXPIRED or act.kind is Kind.EXPIRY:
        first = day_after(first)  # acts on the day of an end, and the end itself, belong to it
    return first <= when.earliest < (period.end or date.max)


def _too_late(index: int, by_itself: bool) -> Contradiction:
    if by_itself:
        message = _(
            "By its terms the agreement had ended before this. Enter the renewal, if there was "
            "one, or correct the terms."
        )
        return Contradiction("act_after_term", message, index, "date")
    message = _("This is dated after the agreement had ended.")
    return Contradiction("act_after_end", message, index, "date")


def _before_signature(acts: Acts, terms: Terms) -> Iterator[Contradiction]:
    """Nothing can be amended or ended that is not there yet (VCLT 39, 54); what takes effect
    before signature is another matter (VCLT 28)."""
    signed = first_certain(act.date for act in of_kind(acts, Kind.SIGNATURE))
    for index, act in numbered(acts):
        if act.kind is Kind.AMENDMENT and is_before(act.date, signed):
            message = _("An agreement cannot be amended before it was signed.")
            yield Contradiction("amendment_before_signature", message, index, "date")
        if act.kind in LATEST and is_before(counted_date(act), signed):
            message = _("An agreement cannot end before it was signed.")
            yield Contradiction("end_before_signature", message, index, "date")


def _resumption(acts: Acts, terms: Terms) -> Iterator[Contradiction]:
    """What is resumed was suspended; a notice can be taken back too (VCLT 68)."""
    interruptions = of_kind(acts, Kind.SUSPENSION, Kind.NOTICE_OF_TERMINATION)
    message = _("Nothing was suspended before this, and no notice was given that it could revoke.")
    for index, act in numbered(acts):
        if act.kind is Kind.RESUMPTION and all(
            is_before(counted_date(act), counted_date(other)) for other in interruptions
        ):
            yield Contradiction("resumption_without_suspension", message, index, "kind")


def _suspension(acts: Acts, terms: Terms) -> Iterator[Contradiction]:
    """Only what operates can be suspended (VCLT 57)."""
    begun = first_certain(counted_date(act) for act in of_kind(acts, *BEGINNINGS))
    message = _("An agreement cannot be suspended before it is applied.")
    for index, act in numbered(acts):
        if act.kind is Kind.SUSPENSION and is_before(counted_date(act), begun):
            yield Contradiction("suspension_before_force", message, index, "date")


def _second_entry_into_force(acts: Acts, terms: Terms) -> Iterator[Contradiction]:
    """For all parties together an agreement enters into force once (VCLT 24); for one that joins
    later, the act names that party."""
    joint: list[Act] = []
    message = _("It had entered into force for all parties already; name the party that joined.")
    for index, act in numbered(acts):
        if act.kind is not Kind.ENTRY_INTO_FORCE or act.party is not None:
            continue
        if any(_certainly_differ(act, other) for other in joint):
            yield Contradiction("force_twice", message, index, "kind")
        joint.append(act)


def _certainly_differ(one: Act, other: Act) -> bool:
    first, second = counted_date(one), counted_date(other)
    return is_before(first, second) or is_before(second, first)


def _withdrawals(acts: Acts, terms: Terms) -> Iterator[Contradiction]:
    """Only a party can leave, and once (VCLT 54), unless it consented to be bound again."""
    left: set = set()
    for index, act in sorted(numbered(acts), key=lambda pair: counted_date(pair[1])):
        if act.party is None:
            continue
        if act.kind in CONSENTS | {Kind.SIGNATURE}:
            left.discard(act.party)
        if act.kind is not Kind.WITHDRAWAL:
            continue
        if act.party not in terms.parties and not terms.parties_open:
            message = _("Only a party can withdraw.")
            yield Contradiction("withdrawal_of_stranger", message, index, "participant")
        if act.party in left:
            message = _("This party had withdrawn already.")
            yield Contradiction("withdrawal_twice", message, index, "participant")
        left.add(act.party)


RULES: tuple[Callable[[Acts, Terms], Iterator[Contradiction]], ...] = (
    _parties,
    _prevailing_text,
    _renewal_without_term,
    _term_without_end,
    _after_the_end,
    _before_signature,
    _resumption,
    _suspension,
    _second_entry_into_force,
    _withdrawals,
)
