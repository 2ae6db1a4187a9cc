"""What is unusual in a ledger or its terms: a slip perhaps, so an editor is told; no obstacle."""

from collections.abc import Callable, Iterable, Iterator

from django.utils.translation import gettext_lazy as _

from partnerships.ledger.acts import CONSENTS, DECISIVE, ENDS, Act, Kind, Terms
from partnerships.ledger.course import Course
from partnerships.ledger.findings import (
    Oddity,
    first_certain,
    found_by,
    is_before,
    numbered,
    of_kind,
)
from partnerships.ledger.membership import FEWEST
from partnerships.ledger.notices import notice_of
from partnerships.ledger.placing import counted_date, place
from partnerships.ledger.states import State

Acts = list[Act]
#: The oldest treaties that are still in force are younger.
LIKELY_YEARS = range(1800, 2200)
BEGINNINGS = (Kind.PROVISIONAL_APPLICATION, Kind.ENTRY_INTO_FORCE)


def oddities(acts: Iterable[Act], terms: Terms) -> list[Oddity]:
    """All that is unusual, of the agreement as a whole first, then row by row."""
    return found_by(RULES, list(acts), terms)


def _without_dates(acts: Acts, terms: Terms) -> Iterator[Oddity]:
    if not any(act.is_dated for act in acts):
        message = _("The ledger has no date, so the status will be shown as unknown.")
        yield Oddity("no_dated_act", message, field="actions")
        return
    for index, act in numbered(acts):
        if act.kind in DECISIVE and not act.is_dated:
            message = _(
                "Without a date this counts from the act before it, and the date is shown as not "
                "published."
            )
            yield Oddity("undated_act", message, index, "date")


def _unlikely_years(acts: Acts, terms: Terms) -> Iterator[Oddity]:
    message = _("The year is unlikely: is there a digit too many, or one wrong?")
    for index, act in numbered(acts):
        for name in ("date", "effect_date"):
            year = getattr(act, name).year
            if year and year not in LIKELY_YEARS:
                yield Oddity("unlikely_year", message, index, name)


def _without_text(acts: Acts, terms: Terms) -> Iterator[Oddity]:
    if not terms.texts:
        yield Oddity("no_text", _("There is no text of the agreement yet."), field="texts")


def _one_party(acts: Acts, terms: Terms) -> Iterator[Oddity]:
    if len(set(terms.parties)) == 1 and not terms.parties_open:
        message = _(
            "Only one party is entered; add the other, even if the source does not name it."
        )
        yield Oddity("one_party", message, field="participants")


def _effect_before_signature(acts: Acts, terms: Terms) -> Iterator[Oddity]:
    """Lawful if the parties so intend (VCLT 24 (1), 28)."""
    signed = first_certain(act.date for act in of_kind(acts, Kind.SIGNATURE))
    message = _("This takes effect before the signature: lawful if the parties say so.")
    for index, act in numbered(acts):
        when = act.effect_date if act.kind is Kind.SIGNATURE else counted_date(act)
        if act.kind in (Kind.SIGNATURE, *BEGINNINGS) and is_before(when, signed):
            yield Oddity("effect_before_signature", message, index, "effect_date")


def _force_before_ratification(acts: Acts, terms: Terms) -> Iterator[Oddity]:
    """Where consent is by ratification, a treaty between two enters into force with the second one
    (VCLT 14, 24 (2)). Of three and more, some may join later (VCLT 24 (3))."""
    consents = of_kind(acts, *CONSENTS)
    forces = [(i, act) for i, act in numbered(acts) if act.kind is Kind.ENTRY_INTO_FORCE]
    if not consents or len(set(terms.parties)) > FEWEST:
        return
    message = _("It enters into force before all parties have ratified or approved it.")
    for index, force in forces:
        when = force.date or force.effect_date
        in_time = [act for act in consents if not is_before(when, counted_date(act))]
        bound = {act.party for act in in_time}
        if len(in_time) < len(consents) or (None not in bound and len(bound) < FEWEST):
            yield Oddity("force_before_ratification", message, index, "date")


def _force_not_recorded(acts: Acts, terms: Terms) -> Iterator[Oddity]:
    """Failing any provision, a treaty enters into force once all are bound (VCLT 24 (2)); whether
    there is a provision the ledger does not know."""
    bound = {act.party for act in of_kind(acts, *CONSENTS)}
    everyone = None in bound or (terms.parties and set(terms.parties) <= bound)
    begun = any(act.effect_date for act in of_kind(acts, Kind.SIGNATURE))
    if everyone and not begun and not of_kind(acts, *BEGINNINGS):
        message = _("All have ratified or approved it, but no entry into force is entered.")
        yield Oddity("force_not_recorded", message, field="actions")


def _one_signature(acts: Acts, terms: Terms) -> Iterator[Oddity]:
    signed = {act.party for act in of_kind(acts, Kind.SIGNATURE)}
    if len(signed) == 1 and None not in signed:
        message = _("Only one party's signature is entered; it is taken as the date of signature.")
        yield Oddity("one_signature", message, field="actions")


def _suspension_without_force(acts: Acts, terms: Terms) -> Iterator[Oddity]:
    if of_kind(acts, *BEGINNINGS) or any(act.effect_date for act in of_kind(acts, Kind.SIGNATURE)):
        return
    message = _("This is suspended, but no entry into force is entered.")
    for index, act in numbered(acts):
        if act.kind is Kind.SUSPENSION:
            yield Oddity("suspension_without_force", message, index, "kind")


def _terms(acts: Acts, terms: Terms) -> Iterator[Oddity]:
    if terms.duration == "fixed" and not terms.term_months:
        message = _("The length of the term is not entered, so its end is not computed.")
        yield Oddity("term_unknown", message, field="term_months")
    if terms.has_term and terms.renewal == "tacit" and not terms.renewal_months:
        message = _("The length of a renewal is not entered: it is taken to be that of the term.")
        yield Oddity("renewal_length_unknown", message, field="renewal_months")
    if terms.has_term and (terms.notice_months or 0) >= terms.term_months:
        message = _("The notice period is as long as the term, or longer.")
        yield Oddity("notice_exceeds_term", message, field="notice_months")


def _renewals(acts: Acts, terms: Terms) -> Iterator[Oddity]:
    """Parties may always agree to go on (VCLT 39), but then the terms say something else."""
    for index, act in numbered(acts):
        if act.kind is not Kind.RENEWAL:
            continue
        if terms.renewal == "none":
            message = _("By its terms the agreement is not renewed.")
            yield Oddity("renewal_against_terms", message, index, "kind")
        others = [other for other in acts if other is not act]
        day = counted_date(act).earliest
        if day and Course(others, terms, until=day).state is State.EXPIRED:
            message = _("The term had run out before this renewal.")
            yield Oddity("renewal_after_expiry", message, index, "date")


def _late_notices(acts: Acts, terms: Terms) -> Iterator[Oddity]:
    """Notice given too late for the running term counts for the next one (VCLT 56, 67)."""
    message = _("This came too late for the term that ran: the agreement is renewed once more.")
    ledger, running = place(acts), Course(acts, terms).terms_by_day
    rows = {id(act): index for index, act in numbered(acts)}
    for placed in ledger:
        if placed.act.kind is not Kind.NOTICE_OF_TERMINATION or not placed.act.date:
            continue
        notice = notice_of(placed, terms, ledger)
        term = running.get(placed.day)
        if term and notice.awaits_term_end and not notice.is_in_time(term, terms.notice_months):
            yield Oddity("late_notice", message, rows[id(placed.act)], "date")


def _end_by_one_of_many(acts: Acts, terms: Terms) -> Iterator[Oddity]:
    """One party of many leaves; it does not end the agreement for the others (VCLT 54, 55)."""
    if len(set(terms.parties)) <= FEWEST:
        return
    message = _("One party ends it for all. If only that party left, enter a withdrawal.")
    for index, act in numbered(acts):
        if act.kind is Kind.TERMINATION and act.party is not None:
            yield Oddity("end_by_one_of_many", message, index, "kind")


def _retroactive_end(acts: Acts, terms: Terms) -> Iterator[Oddity]:
    """What was performed before the end stays lawful (VCLT 70 (1) (b))."""
    message = _("The end takes effect before the date on which it was decided.")
    for index, act in numbered(acts):
        if act.kind in ENDS | {Kind.WITHDRAWAL} and is_before(act.effect_date, act.date):
            yield Oddity("retroactive_end", message, index, "effect_date")


RULES: tuple[Callable[[Acts, Terms], Iterator[Oddity]], ...] = (
    _without_dates,
    _unlikely_years,
    _without_text,
    _one_party,
    _effect_before_signature,
    _force_before_ratification,
    _force_not_recorded,
    _one_signature,
    _suspension_without_force,
    _terms,
    _renewals,
    _late_notices,
    _end_by_one_of_many,
    _retroactive_end,
)
