"""People and organisations as the public reads them, in few queries."""

from __future__ import annotations

from django.db.models import Prefetch, Q
from django.utils.translation import get_language

from portal.caching.cache import read_rows
from portal.languages.alphabet import alphabetical
from portal.records.commitment import Commitment
from portal.records.event import Event
from portal.records.organisation import Organisation
from portal.records.person import (
    Appointment,
    Person,
    PersonDegree,
    PersonFunction,
    PersonSpecialty,
)
from portal.records.reading import rows


def rows_of_person(path: str = "") -> list:
    """What a person's page reads, from an object that has the person at ``path``."""
    return [
        rows(f"{path}degrees", PersonDegree, "degree"),
        rows(f"{path}functions", PersonFunction, "function", "organisation"),
        rows(f"{path}specialties", PersonSpecialty, "specialty"),
        f"{path}languages",
        rows(f"{path}appointments", Appointment, "organisation"),
        f"{path}portrait__renditions",
    ]


def person_context(person: Person, request) -> dict:
    """The template variables of a person's page."""
    from portal.caching.sections import filled, person_sections

    read_rows(person, rows_of_person(), request)
    eponym_of = Organisation.objects.live().filter(eponym=person.pk)
    return {
        "person": person,
        "eponym_of": list(eponym_of),
        "sections": filled(person_sections, person, request),
    }


def organisation_context(organisation: Organisation, request) -> dict:
    """The template variables of an organisation's page."""
    from portal.caching.sections import filled, organisation_sections

    live_parts = Organisation.objects.live()
    commitments = Commitment.objects.live()
    of_organisation = [
        Prefetch("parts", queryset=live_parts),
        Prefetch("commitments", queryset=commitments),
    ]
    read_rows(organisation, of_organisation, request)
    return {
        "organisation": organisation,
        "parts": list(organisation.parts.all()) if organisation.pk else [],
        "commitments": list(organisation.commitments.all()) if organisation.pk else [],
        "sections": filled(organisation_sections, organisation, request),
    }


def people_of_organisation(organisation: Organisation, request) -> dict:
    """People who hold a post at the organisation, as far as is known, with that post.

    Those whom a listing shows by their consent are left out: where they work is theirs to show.
    """
    from portal.records.person_visibility import people_with_own_page

    if not organisation.pk:
        return {}
    posts = Appointment.objects.filter(
        organisation=organisation.pk, ended=False, end="", person__in=people_with_own_page()
    )
    language = get_language() or ""
    held = sorted(
        posts.select_related("person").order_by("-start"),
        key=lambda post: alphabetical(post.person.label(), language),
    )
    return {"posts": held} if held else {}


def events_of_organisation(organisation: Organisation, request) -> dict:
    """Live events where the organisation sent a delegation or had a role."""
    if not organisation.pk:
        return {}
    involved = Q(delegations__organisation=organisation.pk) | Q(roles__organisation=organisation.pk)
    events = Event.objects.live().filter(involved).distinct().order_by("-start", "title")
    return {"events": list(events)} if events else {}


def events_of_person(person: Person, request) -> dict:
    """Live events where the person came in a delegation, had a role or spoke."""
    involved = (
        Q(delegations__members__person=person.pk)
        | Q(roles__person=person.pk)
        | Q(sessions__talks__speaker=person.pk)
    )
    events = Event.objects.live().filter(involved).distinct().order_by("-start", "title")
    return {"events": list(events)} if events else {}
