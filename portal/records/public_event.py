"""What the public reads of an event: on its page, in the search, as linked data.

The linked data is https://schema.org/Event, and what Google reads of it:
https://developers.google.com/search/docs/appearance/structured-data/event
"""

from collections.abc import Iterator

from django.db.models import Prefetch

from portal.caching.cache import read_rows
from portal.caching.sections import sections_on
from portal.languages.dates import format_range
from portal.records.base import Record
from portal.records.commitment import Commitment
from portal.records.delegation import Delegation, DelegationMember
from portal.records.event import Event, EventTopic, Progress
from portal.records.event_programme import EventResult, EventRole, EventRoleKind, Talk
from portal.records.linked_data import (
    labels,
    organisation_named,
    other_names,
    person_named,
    postal_address,
)
from portal.records.rows import rows
from portal.records.searched import RecordText, texts
from portal.values.localised_text import LocalisedText, Text

HELD_THEN = ("person", "degree", "academic_title", "qualification", "function")
ROWS_OF_PAGE = [
    rows("topics", EventTopic, "topic"),
    rows("roles", EventRole, "person", "organisation"),
    rows("delegations", Delegation, "organisation", "within"),
    rows("delegations__members", DelegationMember, *HELD_THEN),
    "sessions",
    rows("sessions__talks", Talk, "speaker"),
    rows("results", EventResult, "organisation"),
    rows("commitments", Commitment, "by", "by_person", "to_organisation"),
]
OF_COMMITMENT = ("by", "by_person", "to_organisation")
ROWS_OF_SEARCH = (
    "programme",
    "part_of",
    rows("topics", EventTopic, "topic"),
    rows("roles", EventRole, "person", "organisation"),
    rows("delegations", Delegation, "organisation", "within"),
    rows("delegations__members", DelegationMember, "person"),
    "sessions",
    rows("sessions__talks", Talk, "speaker"),
    rows("results", EventResult, "organisation"),
    Prefetch(
        "commitments", queryset=Commitment.objects.live().select_related(*OF_COMMITMENT)
    ),
)  # fmt: skip


def event_context(event: Event, request) -> dict:
    """The template variables of an event's page: the record with its rows, and its sections."""
    read_rows(event, ROWS_OF_PAGE, request)
    return {
        "event": event,
        "commitments": [c for c in event.commitments.all() if c.live] if event.pk else [],
        "sections": sections_on(event, request),
    }


# --- search ---------------------------------------------------------------------------------------


def rows_of_search(_model: type[Event]) -> tuple:
    return ROWS_OF_SEARCH


def search_text(event: Event) -> RecordText:
    """Programme, who came, what was said and what came of it."""
    countries = [event.country, *countries_that_came(event)]
    return RecordText(
        words=[*texts(*words_of(event))],
        named=list(named_by_event(event)),
        facets={"country": list(dict.fromkeys(filter(None, countries)))},
        date=event.start,
    )


def words_of(event: Event) -> Iterator[LocalisedText]:
    yield from (event.purpose, event.legal_basis, event.city, event.venue)
    for role in event.roles.all():
        yield from (role.post, role.group, role.region)
    for delegation in event.delegations.all():
        yield delegation.title
        for member in delegation.members.all():
            yield from (member.group, member.post)
    for session in event.sessions.all():
        yield from (session.title, session.level)
        for talk in session.talks.all():
            yield from (talk.title, talk.post)
    yield from (result.statement for result in event.results.all())
    for commitment in event.commitments.all():
        yield from (commitment.statement, commitment.to_words)


def named_by_event(event: Event) -> Iterator[Record | None]:
    yield from (event.programme, event.part_of)
    yield from (row.topic for row in event.topics.all())
    for role in event.roles.all():
        yield from (role.person, role.organisation)
    for delegation in event.delegations.all():
        yield from (delegation.organisation, delegation.within)
        yield from (member.person for member in delegation.members.all())
    yield from (talk.speaker for session in event.sessions.all() for talk in session.talks.all())
    yield from (result.organisation for result in event.results.all())
    for commitment in event.commitments.all():
        yield from (getattr(commitment, name) for name in OF_COMMITMENT)


def countries_that_came(event: Event) -> Iterator[str]:
    yield from (delegation.country for delegation in event.delegations.all())
    yield from (code for role in event.roles.all() for code in role.countries.codes)


# --- feed and linked data ------------------------------------------------------------------------


def when_and_where(event: Event, language: str) -> Text:
    """ "14–16 May 2018, Tashkent"; "" when neither is known."""
    city = event.city.exact(language)
    known = filter(None, [format_range(event.start, event.end, language), city])
    return Text(", ".join(known), language)


def linked_data(event: Event, scene) -> dict:
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


def virtual(event: Event, scene) -> dict:
    return {"@type": "VirtualLocation", "url": scene.url} if event.online else {}


def organisers(event: Event, scene) -> list[dict]:
    roles = [role for role in event.roles.all() if role.role == EventRoleKind.ORGANISER]
    return [
        organisation_named(role.organisation, scene) or person_named(role.person, scene)
        for role in roles
    ]


def part_of(event: Event | None, scene) -> dict:
    if event is None or not event.live:
        return {}
    return {"@type": "Event", "name": event.label(), "url": scene.address(event),
            "startDate": str(event.start)}  # fmt: skip
