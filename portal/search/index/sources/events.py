"""What the public reads of events."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Prefetch

from portal.records.base import Record
from portal.records.commitment import Commitment
from portal.records.delegation import Delegation, DelegationMember
from portal.records.event import Event, EventTopic
from portal.records.event_programme import EventResult, EventRole, Talk
from portal.records.reading import rows
from portal.search.index.sources.told import RecordText, texts
from portal.values.localised_text import LocalisedText

OF_COMMITMENT = ("by", "by_person", "to_organisation")
ROWS = (
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


def event_told(event: Event) -> RecordText:
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
