"""The ledger as the public reads it: what was entered, and what followed by itself."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partnerships.ledger import dated_sentences as forms
from partnerships.ledger.acts import UNKNOWN_DATE, Kind
from partnerships.ledger.standing import ComputedAct
from partnerships.ledger.status import Status
from partnerships.records.instruments import TreatyAction
from portal.values.partial_date import PartialDate

ACT_LABELS = {
    Kind.RENEWAL: _("Tacit renewal"),
    Kind.EXPIRY: pgettext_lazy("act of an agreement", "Expiry"),
    Kind.TERMINATION: pgettext_lazy("act of an agreement", "Termination"),
}
NEW_TERM = {
    "day": _("A new term begins, to %(date)s."),
    "month": pgettext_lazy("month", "A new term begins, to %(date)s."),
    "year": pgettext_lazy("year", "A new term begins, to %(date)s."),
    "unknown": _("A new term begins."),
}
CHANGES = {Kind.EXPIRY: _("The term has run out."), Kind.TERMINATION: _("The notice takes effect.")}


def act_label(act: ComputedAct) -> str:
    """The name of the act."""
    if act.times > 1:
        return _("Tacit renewals: %(count)d") % {"count": act.times}
    return str(ACT_LABELS[act.kind])


def what_changes(act: ComputedAct) -> SafeString:
    """What the act changes, with the last day of a new term, as HTML."""
    if act.kind is not Kind.RENEWAL:
        return forms.as_html([forms.Sentence(CHANGES[act.kind])])
    last_day = act.term.last_day if act.term.end else UNKNOWN_DATE
    return forms.as_html([forms.dated(NEW_TERM, last_day)])


@dataclass(frozen=True)
class LedgerRow:
    """An act that was entered (``entered``), or one that was computed, already in words;
    ``changes`` is HTML then."""

    date: PartialDate
    entered: TreatyAction | None = None
    label: str = ""
    changes: str = ""
    day: datetime.date | None = None
    kind: str = ""


def ledger_rows(actions: Iterable[TreatyAction], status: Status) -> list[LedgerRow]:
    """The entered acts in their order, each computed one behind the last of them that is not
    later. Acts computed after the day of the status are not there yet."""
    rows = [_entered_row(action) for action in actions]
    for act in status.computed:
        earlier = [place for place, row in enumerate(rows) if row.day and row.day <= act.day]
        rows.insert(max(earlier, default=-1) + 1, _computed_row(act))
    return rows


def _entered_row(action: TreatyAction) -> LedgerRow:
    date = PartialDate(action.date)
    return LedgerRow(date, entered=action, day=date.earliest, kind=action.kind)


def _computed_row(act: ComputedAct) -> LedgerRow:
    label, changes = act_label(act), what_changes(act)
    return LedgerRow(act.when, label=label, changes=changes, day=act.day, kind=str(act.kind))
