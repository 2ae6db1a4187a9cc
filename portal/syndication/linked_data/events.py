"""An event: https://schema.org/Event, and what Google reads of it:
https://developers.google.com/search/docs/appearance/structured-data/event"""

from __future__ import annotations

from portal.records.event import Event, Progress
from portal.records.event_programme import EventRoleKind
from portal.syndication.linked_data.page_context import PageContext
from portal.syndication.linked_data.parts import (
    labels,
    organisation_named,
    other_names,
    person_named,
    postal_address,
)


def event_thing(event: Event, scene: PageContext) -> dict:
    """Dates are as precise as the source gives them: ISO 8601 knows a month and a year."""
    cancelled = event.progress == Progress.CANCELLED
    return {
        "@type": "Event",
        "@id": f"{scene.url}#event",
        "name": scene.page.title if scene.page else event.label(),
        "alternateName": other_names(event),
        "url": scene.url,
        "inLanguage": scene.language,
        "description": (scene.page and scene.page.lead) or event.purpose.best(),
        "startDate": str(event.start),
        "endDate": str(event.end),
        "eventStatus": f"https://schema.org/Event{'Cancelled' if cancelled else 'Scheduled'}",
        "eventAttendanceMode": attendance(event),
        "location": [place(event), virtual(event, scene)],
        "organizer": organisers(event, scene),
        "about": labels(row.topic for row in event.topics.all()),
        "superEvent": part_of(event.part_of, scene),
        "image": scene.absolute(scene.picture.path) if scene.picture else "",
    }


def attendance(event: Event) -> str:
    on_site = bool(event.venue or event.city or event.country)
    if not (event.online or on_site):
        return ""
    mode = "Mixed" if event.online and on_site else "Online" if event.online else "Offline"
    return f"https://schema.org/{mode}EventAttendanceMode"


def place(event: Event) -> dict:
    address = postal_address(event.city, event.country)
    name = event.venue.best() or event.city.best()
    return {"@type": "Place", "name": name, "address": address}


def virtual(event: Event, scene: PageContext) -> dict:
    return {"@type": "VirtualLocation", "url": scene.url} if event.online else {}


def organisers(event: Event, scene: PageContext) -> list[dict]:
    roles = [role for role in event.roles.all() if role.role == EventRoleKind.ORGANISER]
    return [
        organisation_named(role.organisation, scene) or person_named(role.person, scene)
        for role in roles
    ]


def part_of(event: Event | None, scene: PageContext) -> dict:
    if event is None or not event.live:
        return {}
    return {"@type": "Event", "name": event.label(), "url": scene.address(event),
            "startDate": str(event.start)}  # fmt: skip
