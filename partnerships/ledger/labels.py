"""The words and signs for states, remarks and kinds of act."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from partnerships.ledger.acts import Kind
from partnerships.ledger.states import ENDED, Remark, State
from partnerships.ledger.status import Status


@dataclass(frozen=True)
class StatusLabel:
    """Words, the name of the icon, and the class of the component: "", "end" or "un"."""

    text: str
    icon: str
    css_class: str = ""


STATE_LABELS = {
    State.UNDER_NEGOTIATION: pgettext_lazy("agreement", "Under negotiation"),
    State.SIGNED: pgettext_lazy("agreement", "Signed, not in force"),
    State.PROVISIONAL: pgettext_lazy("agreement", "Applied provisionally"),
    State.IN_FORCE: pgettext_lazy("agreement", "In force"),
    State.SUSPENDED: pgettext_lazy("agreement", "Suspended"),
    State.TERMINATED: pgettext_lazy("agreement", "Terminated"),
    State.EXPIRED: pgettext_lazy("agreement", "Expired"),
    State.SUPERSEDED: pgettext_lazy("agreement", "Superseded"),
    State.UNKNOWN: pgettext_lazy("agreement", "Status unknown"),
}
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
REMARK_LABELS = {
    Remark.EXPIRING: pgettext_lazy("agreement", "Ends soon"),
    Remark.RENEWED_TACITLY: pgettext_lazy("agreement", "Renewed tacitly"),
    Remark.NOTICE_GIVEN: pgettext_lazy("agreement", "Notice of termination given"),
}
#: The remark that a label names, the weightiest first, with the icon it brings.
IN_FORCE_WITH = {
    Remark.EXPIRING: StatusLabel(pgettext_lazy("agreement", "In force, ends soon"), "soon"),
    Remark.NOTICE_GIVEN: StatusLabel(
        pgettext_lazy("agreement", "In force, notice of termination given"), "force"
    ),
    Remark.RENEWED_TACITLY: StatusLabel(
        pgettext_lazy("agreement", "In force, renewed tacitly"), "renew"
    ),
}
KIND_LABELS = {
    Kind.SIGNATURE: _("Signature"),
    Kind.APPROVAL: _("Approval"),
    Kind.RATIFICATION: _("Ratification"),
    Kind.PROVISIONAL_APPLICATION: _("Provisional application"),
    Kind.ENTRY_INTO_FORCE: _("Entry into force"),
    Kind.AMENDMENT: _("Amendment"),
    Kind.RENEWAL: _("Renewal"),
    Kind.SUSPENSION: _("Suspension"),
    Kind.RESUMPTION: _("Resumption"),
    Kind.NOTICE_OF_TERMINATION: _("Notice of termination"),
    Kind.TERMINATION: _("Termination"),
    Kind.EXPIRY: _("Expiry"),
    Kind.WITHDRAWAL: _("Withdrawal of a party"),
    Kind.SUPERSESSION: _("Supersession"),
    Kind.CORRECTION: _("Correction"),
}
TACIT_RENEWAL_LABEL = _("Tacit renewal")


def state_label(state: State | str) -> StatusLabel:
    """How a state is shown where no remarks are known, as in a facet."""
    state = State(state)
    css_class = "end" if state in ENDED else "un" if state is State.UNKNOWN else ""
    return StatusLabel(STATE_LABELS[state], STATE_ICONS[state], css_class)


def status_label(status: Status) -> StatusLabel:
    """How a status is shown: the state, and of an agreement in force its weightiest remark."""
    if status.state is State.IN_FORCE:
        for remark, label in IN_FORCE_WITH.items():
            if remark in status.remarks:
                return label
    return state_label(status.state)
