"""People and organisations as the public reads them, in few queries."""

from __future__ import annotations

from django.db.models import Prefetch, Q, prefetch_related_objects

from portal.records.commitment import Commitment
from portal.records.event import Event
from portal.records.organisation import Organisation
from portal.records.person import Person

ROWS_OF_PERSON = [
    "names",
    "degrees__degree__names",
    "academic_title__names",
    "qualification__names",
    "functions__function__names",
    "functions__organisation__names",
    "specialties__specialty__names",
    "languages",
    "appointments__organisation__names",
    "portrait__renditions",
]


def whole_person(person: Person, request) -> dict:
    """The template variables of a person's page."""
    from portal.pages.sections import filled, person_sections

    prefetch_related_objects([person], *(ROWS_OF_PERSON if person.pk else []))
    eponym_of = Organisation.objects.live().filter(eponym=person.pk).prefetch_related("names")
    return {
        "person": person,
        "eponym_of": list(eponym_of),
        "sections": filled(person_sections, person, request),
    }


def whole_organisation(organisation: Organisation, request) -> dict:
    """The template variables of an organisation's page."""
    from portal.pages.sections import filled, organisation_sections

    live_parts = Organisation.objects.live().prefetch_related("names")
    commitments = Commitment.objects.live()
    if organisation.pk:
        prefetch_related_objects(
            [organisation],
            "names",
            "parent__names",
            "predecessor__names",
            "eponym__names",
            Prefetch("parts", queryset=live_parts),
            Prefetch("commitments", queryset=commitments),
        )
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
    events = Event.objects.live().filter(involved).distinct().prefetch_related("names")
    return {"events": list(events)} if events else {}
