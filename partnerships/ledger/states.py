"""The states of an agreement, and the remarks that may stand beside one."""

from enum import StrEnum


class State(StrEnum):
    """One of these holds on any day."""

    UNDER_NEGOTIATION = "under_negotiation"
    SIGNED = "signed"
    PROVISIONAL = "provisional"
    IN_FORCE = "in_force"
    SUSPENDED = "suspended"
    TERMINATED = "terminated"
    EXPIRED = "expired"
    SUPERSEDED = "superseded"
    UNKNOWN = "unknown"


class Remark(StrEnum):
    """What is worth saying besides the state. "In force" counts those with remarks too."""

    EXPIRING = "expiring"
    RENEWED_TACITLY = "renewed_tacitly"
    NOTICE_GIVEN = "notice_given"


OPERATIVE = frozenset({State.PROVISIONAL, State.IN_FORCE})
ENDED = frozenset({State.TERMINATED, State.EXPIRED, State.SUPERSEDED})
