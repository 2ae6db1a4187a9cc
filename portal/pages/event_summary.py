"""What other pages say of an event: when and where it is."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from portal.pages.event import EventPage
from portal.pages.summaries import Summary


def events_of(keys: list[int]) -> dict[int, dict]:
    pages = EventPage.objects.filter(pk__in=keys).select_related("event")
    return {page.pk: {"event": page.event} for page in pages}


SUMMARY = Summary(EventPage, _("Events"), "portal/parts/event_explained.html", events_of, order=40)
