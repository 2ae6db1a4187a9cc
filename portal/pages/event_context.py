"""Events as the public reads them, in few queries."""

from __future__ import annotations

from portal.caching.cache import read_rows
from portal.caching.sections import event_sections, filled
from portal.records.commitment import Commitment
from portal.records.delegation import Delegation, DelegationMember
from portal.records.event import Event, EventTopic
from portal.records.event_programme import EventResult, EventRole, Talk
from portal.records.reading import rows

HELD_THEN = ("person", "degree", "academic_title", "qualification", "function")
ROWS = [
    rows("topics", EventTopic, "topic"),
    rows("roles", EventRole, "person", "organisation"),
    rows("delegations", Delegation, "organisation", "within"),
    rows("delegations__members", DelegationMember, *HELD_THEN),
    "sessions",
    rows("sessions__talks", Talk, "speaker"),
    rows("results", EventResult, "organisation"),
    rows("commitments", Commitment, "by", "by_person", "to_organisation"),
]


def event_context(event: Event, request) -> dict:
    """The template variables of an event's page: the record with its rows, and its sections."""
    read_rows(event, ROWS, request)
    return {
        "event": event,
        "commitments": [c for c in event.commitments.all() if c.live] if event.pk else [],
        "sections": filled(event_sections, event, request),
    }
