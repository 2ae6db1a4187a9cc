"""The words and signs for a status: in words first, then in shape."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from partnerships.ledger.states import Remark, State
from partnerships.ledger.status import Status
from partnerships.records.choices import State as StateChoice


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
    return StatusLabel(_capitalised(str(StateChoice(state).label)), STATE_ICONS[state])


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
