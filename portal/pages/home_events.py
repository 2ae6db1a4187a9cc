"""Events on the home page: those under way, then those to come and the latest held."""

from __future__ import annotations

from portal.pages.event_reading import events_for_list
from portal.records.event import Progress

AT_MOST = 3


def current_events(page, request) -> dict:
    """Template variables of the home page's section; {} when there is no event."""
    events = list(events_for_list(page.locale.language_code)[: AT_MOST * 4])
    rank = {Progress.UNDER_WAY: 0, Progress.PLANNED: 1}
    events.sort(key=lambda event: rank.get(event.progress, 2))
    return {"events": events[:AT_MOST]} if events else {}
