"""The feed of events."""

from __future__ import annotations

from collections.abc import Sequence

from portal.languages.dates import format_range
from portal.records.event import Event
from portal.syndication.feeds.lists import Entry
from portal.syndication.feeds.record_entries import record_entry
from portal.values.localised_text import Text


def event_entries(events: Sequence[Event], language: str) -> list[Entry]:
    return [
        record_entry(event, "events", language, Text(when_and_where(event, language), language))
        for event in events
    ]


def when_and_where(event: Event, language: str) -> str:
    """ "14–16 May 2018, Tashkent"; "" when neither is known."""
    city = event.city.exact(language)
    return ", ".join(filter(None, [format_range(event.start, event.end, language), city]))
