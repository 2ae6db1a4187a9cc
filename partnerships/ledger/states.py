"""The states of an agreement, the remarks that may stand beside one, and the dates that a reader
is told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.db import models
from django.utils.translation import pgettext_lazy

from partnerships.ledger.acts import UNKNOWN_DATE, Act, Kind
from portal.values.partial_date import PartialDate


class State(models.TextChoices):
    """One of these holds on any day."""

    UNDER_NEGOTIATION = "under_negotiation", pgettext_lazy("agreement", "under negotiation")
    SIGNED = "signed", pgettext_lazy("agreement", "signed, not in force")
    PROVISIONAL = "provisional", pgettext_lazy("agreement", "applied provisionally")
    IN_FORCE = "in_force", pgettext_lazy("agreement", "in force")
    SUSPENDED = "suspended", pgettext_lazy("agreement", "suspended")
    TERMINATED = "terminated", pgettext_lazy("agreement", "terminated")
    EXPIRED = "expired", pgettext_lazy("agreement", "expired")
    SUPERSEDED = "superseded", pgettext_lazy("agreement", "superseded")
    UNKNOWN = "unknown", pgettext_lazy("agreement", "status unknown")


class Remark(StrEnum):
    """What is worth saying besides the state. "In force" counts those with remarks too."""

    EXPIRING = "expiring"
    RENEWED_TACITLY = "renewed_tacitly"
    NOTICE_GIVEN = "notice_given"


OPERATIVE = frozenset({State.PROVISIONAL, State.IN_FORCE})
ENDED = frozenset({State.TERMINATED, State.EXPIRED, State.SUPERSEDED})


@dataclass
class Milestones:
    """Each is None when it has not happened, "" when it has at a time that is not known.

    ``ended`` is the last day for an agreement that expired, the first day without force for one
    that was terminated or superseded. ``lapsed`` is the last day of a term of which nobody says
    whether it was renewed.
    """

    signed: PartialDate | None = None
    provisional: PartialDate | None = None
    in_force: PartialDate | None = None
    renewed: PartialDate | None = None
    suspended: PartialDate | None = None
    resumed: PartialDate | None = None
    ended: PartialDate | None = None
    lapsed: PartialDate | None = None

    @classmethod
    def before(cls, acts: Iterable[Act]) -> Milestones:
        """What holds from the start: a signature without a date has happened on any day."""
        signatures = [act for act in acts if act.kind is Kind.SIGNATURE]
        undated = bool(signatures) and not any(act.date for act in signatures)
        return cls(signed=UNKNOWN_DATE if undated else None)
