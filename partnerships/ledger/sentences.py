"""An agreement's status told in a few sentences, for a reader who reads nothing else."""

from collections.abc import Iterator

from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from partnerships.ledger import dated_sentences as forms
from partnerships.ledger.dated_sentences import Sentence, dated
from partnerships.ledger.standing import ComputedAct
from partnerships.ledger.states import ENDED, OPERATIVE, State
from partnerships.ledger.status import Status
from portal.values.partial_date import PartialDate

END_FORMS = {
    State.TERMINATED: forms.TERMINATED,
    State.EXPIRED: forms.EXPIRED,
    State.SUPERSEDED: forms.SUPERSEDED,
}
DURATIONS = {
    "indefinite": _("Concluded for an indefinite time."),
    "until_completed": _("Concluded until what it provides for is done."),
}
NO_FORCE = _("No entry into force is published.")
NOTICE_DUE = _("The current term ends on %(end)s; notice to end it must be given by %(deadline)s.")
NOTICE_TOO_LATE = _(
    "The current term ends on %(end)s; the time for notice to end it passed on %(deadline)s."
)
RENEWED_FOR_YEARS = ngettext_lazy(
    "Renewed tacitly on %(date)s for %(count)d year.",
    "Renewed tacitly on %(date)s for %(count)d years.",
    "count",
)
RENEWED_FOR_MONTHS = ngettext_lazy(
    "Renewed tacitly on %(date)s for %(count)d month.",
    "Renewed tacitly on %(date)s for %(count)d months.",
    "count",
)


def sentences(status: Status, language: str | None = None) -> list[str]:
    """The sentences in a language (the active one by default)."""
    return forms.as_text(list(told(status)), language)


def sentences_html(status: Status, language: str | None = None) -> SafeString:
    """The same as HTML with ``time`` elements."""
    return forms.as_html(list(told(status)), language)


def told(status: Status) -> Iterator[Sentence]:
    """How it began, what goes on, and how it ends."""
    yield from _beginning(status)
    yield from _present(status)
    yield from _end(status)


def _beginning(status: Status) -> Iterator[Sentence]:
    dates = status.milestones
    if status.state is State.IN_FORCE and dates.in_force is not None:
        yield from _in_force(dates.signed, dates.in_force)
        return
    if dates.signed is not None:
        yield dated(forms.SIGNED, dates.signed)
    if dates.in_force is not None:
        yield dated(forms.ENTERED_INTO_FORCE, dates.in_force)
    elif dates.provisional is not None and status.state is State.PROVISIONAL:
        yield dated(forms.PROVISIONAL, dates.provisional)


def _in_force(signed: PartialDate | None, force: PartialDate) -> Iterator[Sentence]:
    if signed and signed == force and signed.precision == "day":
        yield Sentence(_("Signed on %(date)s and in force since that day."), {"date": signed})
        return
    if signed and signed.precision == force.precision == "day":
        message = _("Signed on %(signed)s, in force since %(force)s.")
        yield Sentence(message, {"signed": signed, "force": force})
        return
    if signed is not None:
        yield dated(forms.SIGNED, signed)
    yield dated(forms.IN_FORCE, force)


def _present(status: Status) -> Iterator[Sentence]:
    dates, state = status.milestones, status.state
    if state is State.UNDER_NEGOTIATION:
        yield Sentence(_("Not signed yet."))
    elif state is State.SIGNED:
        yield from _not_yet_in_force(status)
    elif state is State.SUSPENDED:
        yield dated(forms.SUSPENDED, dates.suspended or PartialDate())
    elif state is State.UNKNOWN:
        yield from _unknown(status)
    if status.last_tacit_renewal:
        yield _renewed_tacitly(status.last_tacit_renewal)
    elif dates.renewed is not None and state not in ENDED:
        yield dated(forms.RENEWED, dates.renewed)


def _not_yet_in_force(status: Status) -> Iterator[Sentence]:
    if status.next_state is State.IN_FORCE:
        yield Sentence(_("Enters into force on %(date)s."), {"date": PartialDate(status.until)})
    elif status.next_state is State.PROVISIONAL:
        message = _("To be applied provisionally from %(date)s.")
        yield Sentence(message, {"date": PartialDate(status.until)})
    else:
        yield Sentence(NO_FORCE)


def _unknown(status: Status) -> Iterator[Sentence]:
    if status.milestones.lapsed is not None:
        yield dated(forms.LAPSED, status.milestones.lapsed)
    elif status.until:
        yield Sentence(_("What is published about it begins later."))
    elif status.milestones.signed is None:
        yield Sentence(_("No date of its signature or entry into force is published."))
    else:
        yield Sentence(NO_FORCE)


def _renewed_tacitly(renewal: ComputedAct) -> Sentence:
    years, odd_months = divmod(renewal.months, 12)
    if renewal.when.precision != "day":
        return Sentence(_("Renewed tacitly."))
    if odd_months:
        return _renewed_for(RENEWED_FOR_MONTHS, renewal, renewal.months)
    return _renewed_for(RENEWED_FOR_YEARS, renewal, years)


def _renewed_for(message, renewal: ComputedAct, count: int) -> Sentence:
    return Sentence(message, {"date": renewal.when}, {"count": count})


def _end(status: Status) -> Iterator[Sentence]:
    if status.state in ENDED:
        yield dated(END_FORMS[status.state], status.milestones.ended or PartialDate())
        return
    for notice in status.notices:
        yield dated(forms.NOTICE_GIVEN, notice.given)
    if status.state not in OPERATIVE | {State.SUSPENDED}:
        return
    if status.term_end and status.next_state not in (State.TERMINATED, State.SUPERSEDED):
        yield from _term(status)
    elif status.next_state in ENDED:
        message = _("It ceases to be in force on %(date)s.")
        yield Sentence(message, {"date": PartialDate(status.until)})
    elif status.terms.duration in DURATIONS:
        yield Sentence(DURATIONS[status.terms.duration])


def _term(status: Status) -> Iterator[Sentence]:
    deadline = status.notice_deadline
    if deadline and not status.notices:
        in_time = deadline >= status.on
        dates = {"end": status.term_end, "deadline": PartialDate(deadline)}
        yield Sentence(NOTICE_DUE if in_time else NOTICE_TOO_LATE, dates)
        return
    yield dated(forms.TERM_ENDS, status.term_end)
    if status.terms.renewal == "consent":
        yield Sentence(_("It can be renewed by consent of the parties."))
