"""The status of an agreement on one day."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from partnerships.ledger.acts import Act, Kind, Terms
from partnerships.ledger.course import Course, Period, periods
from partnerships.ledger.notices import Notice
from partnerships.ledger.standing import ComputedAct
from partnerships.ledger.states import ENDED, OPERATIVE, Milestones, Remark, State
from portal.values.partial_date import PartialDate

EXPIRING_DAYS = 90
#: What follows a period of force that runs towards its end, and is not merely interrupted.
ENDINGS = ENDED | {State.UNKNOWN}


@dataclass(frozen=True)
class Status:
    """What holds on the day ``on``.

    ``since`` and ``until`` bound the state, ``until`` being the first day after it. ``term_end``
    is the last day of the running term, as far as it is known; ``notice_deadline`` the last day to
    keep that term from being renewed, given only where the term is known to the day.
    ``computed`` holds what has followed by itself so far, tacit renewals above all.
    """

    on: datetime.date
    state: State
    remarks: tuple[Remark, ...]
    since: datetime.date | None
    until: datetime.date | None
    next_state: State | None
    term_end: PartialDate | None
    notice_deadline: datetime.date | None
    computed: tuple[ComputedAct, ...]
    notices: tuple[Notice, ...]
    milestones: Milestones
    terms: Terms

    @property
    def last_tacit_renewal(self) -> ComputedAct | None:
        """The renewal by itself to which the running term is owed."""
        renewed = Remark.RENEWED_TACITLY in self.remarks
        return self.computed[-1] if renewed else None


def status_on(
    acts: Iterable[Act], terms: Terms, on: datetime.date, expiring_days: int = EXPIRING_DAYS
) -> Status:
    """The status that the ledger gives for a day, with all remarks that hold beside it."""
    acts = list(acts)
    course, line = Course(acts, terms, until=on), periods(acts, terms)
    place = next(place for place, period in enumerate(line) if on in period)
    period, following = line[place], line[place + 1] if place + 1 < len(line) else None
    next_state = following.state if following else None
    term = course.term if course.state not in ENDED else None
    return Status(
        on=on,
        state=period.state,
        remarks=tuple(_remarks(course, period, next_state, on, expiring_days)),
        since=period.start,
        until=period.end,
        next_state=next_state,
        term_end=term.last_day if term and term.end else None,
        notice_deadline=_notice_deadline(course),
        computed=tuple(course.computed),
        notices=tuple(course.notices),
        milestones=course.milestones,
        terms=terms,
    )


def _remarks(course: Course, period: Period, next_state, on, expiring_days):
    if period.state in OPERATIVE:
        if next_state in ENDINGS and (period.end - on).days <= expiring_days:
            yield Remark.EXPIRING
        last = course.computed[-1] if course.computed else None
        if last and last.kind is Kind.RENEWAL and last.term == course.term:
            yield Remark.RENEWED_TACITLY
    if course.notices:
        yield Remark.NOTICE_GIVEN


def _notice_deadline(course: Course) -> datetime.date | None:
    terms, term = course.terms, course.term
    if not term or not term.is_exact or terms.renewal != "tacit" or not terms.notice_months:
        return None
    return term.last_day_for_notice(terms.notice_months)


@dataclass(frozen=True)
class StatusLabel:
    """Words in the active language, and the name of the icon beside them."""

    text: str
    icon: str


STATE_ICONS = {
    State.UNDER_NEGOTIATION: "talks",
    State.SIGNED: "signed",
    State.PROVISIONAL: "prov",
    State.IN_FORCE: "force",
    State.SUSPENDED: "pause",
    State.TERMINATED: "ended",
    State.EXPIRED: "expired",
    State.SUPERSEDED: "super",
    State.UNKNOWN: "unk",
}
#: The weightiest first: of an agreement in force, the first that holds gives the icon.
REMARK_LABELS = {
    Remark.NOTICE_GIVEN: _("notice of termination given"),
    Remark.EXPIRING: _("expires soon"),
    Remark.RENEWED_TACITLY: _("renewed tacitly"),
}
REMARK_ICONS = {
    Remark.NOTICE_GIVEN: "soon",
    Remark.EXPIRING: "soon",
    Remark.RENEWED_TACITLY: "renew",
}


def state_label(state: State | str) -> StatusLabel:
    """How a state is shown by itself, as in a list of states. Raises ValueError for no state."""
    state = State(str(state))
    return StatusLabel(_capitalised(str(state.label)), STATE_ICONS[state])


def status_label(status: Status) -> StatusLabel:
    """The state with all its remarks: "In force, renewed tacitly"."""
    label = state_label(status.state)
    remarks = [remark for remark in REMARK_LABELS if remark in status.remarks]
    words = ", ".join([label.text, *(str(REMARK_LABELS[remark]) for remark in remarks)])
    icon = label.icon
    if remarks and status.state is State.IN_FORCE:
        icon = REMARK_ICONS[remarks[0]]
    return StatusLabel(words, icon)


def _capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]
