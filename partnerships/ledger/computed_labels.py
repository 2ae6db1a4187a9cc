"""What followed by itself, in the words of a ledger's row."""

from __future__ import annotations

from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partnerships.ledger import dated_sentences as forms
from partnerships.ledger.acts import UNKNOWN_DATE, Kind
from partnerships.ledger.standing import ComputedAct

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
CHANGES = {
    Kind.EXPIRY: _("The term has run out."),
    Kind.TERMINATION: _("The notice takes effect."),
}


def act_label(act: ComputedAct) -> str:
    """The name of the act."""
    return str(ACT_LABELS[act.kind])


def what_changes(act: ComputedAct) -> SafeString:
    """What the act changes, with the last day of a new term, as HTML."""
    if act.kind is not Kind.RENEWAL:
        return forms.as_html([forms.Sentence(CHANGES[act.kind])])
    last_day = act.term.last_day if act.term.end else UNKNOWN_DATE
    return forms.as_html([forms.dated(NEW_TERM, last_day)])
