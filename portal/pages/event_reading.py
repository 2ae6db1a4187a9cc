"""Events as the public reads them, in few queries."""

from __future__ import annotations

from django.db.models import Prefetch, QuerySet, prefetch_related_objects

from portal.pages.listing import pages_in
from portal.pages.sections import event_sections, filled
from portal.records.event import Event

NAMES_OF_EVENT = [
    "names",
    "programme__names",
    "topics__topic__names",
    "roles__person__names",
    "roles__organisation__names",
    "delegations__organisation__names",
    "delegations__members__person__names",
    "delegations__members__degree__names",
    "delegations__members__academic_title__names",
    "delegations__members__qualification__names",
    "delegations__members__function__names",
    "sessions__talks__speaker__names",
    "results__organisation__names",
    "commitments__by__names",
]


def events_for_list(language: str) -> QuerySet[Event]:
    """Live events, newest first and undated last, with what a list shows of them."""
    from portal.pages.event import EventPage

    pages = pages_in(EventPage, language)
    return (
        Event.objects.live()
        .order_by("-start", "-first_published_at")
        .prefetch_related(
            "names",
            "programme__names",
            Prefetch("pages", queryset=pages, to_attr="pages_in_language"),
        )
    )


def whole_event(event: Event, request) -> dict:
    """The template variables of an event's page: the record with its rows, and its sections."""
    if event.pk:
        prefetch_related_objects([event], *NAMES_OF_EVENT)
    return {
        "event": event,
        "commitments": [c for c in event.commitments.all() if c.live] if event.pk else [],
        "sections": filled(event_sections, event, request),
    }
