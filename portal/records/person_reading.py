"""People and organisations as the public reads them, in few queries."""

from __future__ import annotations

from django.db.models import Prefetch, Q

from portal.page_cache.parts import read_rows
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


def whole_person(person: Person, request) -> dict:
    """The template variables of a person's page."""
    from portal.pages.sections import filled, person_sections

    read_rows(person, rows_of_person(), request)
    eponym_of = Organisation.objects.live().filter(eponym=person.pk)
    return {
        "person": person,
        "eponym_of": list(eponym_of),
        "sections": filled(person_sections, person, request),
    }


def whole_organisation(organisation: Organisation, request) -> dict:
    """The template variables of an organisation's page."""
    from portal.pages.sections import filled, organisation_sections

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


def events_of_person(person: Person, request) -> dict:
    """Live events where the person came in a delegation, had a role or spoke."""
    involved = (
        Q(delegations__members__person=person.pk)
        | Q(roles__person=person.pk)
        | Q(sessions__talks__speaker=person.pk)
    )
    events = Event.objects.live().filter(involved).distinct()
    return {"events": list(events)} if events else {}
