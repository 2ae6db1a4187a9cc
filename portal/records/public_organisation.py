"""What the public reads of an organisation: on its page, in the search, and as linked data:
https://schema.org/Organization"""

from django.db.models import Prefetch, Q
from django.utils.translation import get_language

from portal.caching.cache import read_rows
from portal.caching.sections import Section, sections_on
from portal.languages.alphabet import alphabetical
from portal.records.commitment import Commitment
from portal.records.event import Event
from portal.records.linked_data import (
    ORGANISATION_TYPES,
    organisation_named,
    other_names,
    postal_address,
)
from portal.records.organisation import Organisation, OrganisationKind
from portal.records.person import Appointment, Person
from portal.records.searched import RecordText, label_of, texts

ROWS_OF_PAGE = [
    Prefetch("parts", queryset=Organisation.objects.live()),
    Prefetch("commitments", queryset=Commitment.objects.live()),
]


def organisation_context(organisation: Organisation, request) -> dict:
    """The template variables of an organisation's page."""
    read_rows(organisation, ROWS_OF_PAGE, request)
    return {
        "organisation": organisation,
        "parts": list(organisation.parts.all()) if organisation.pk else [],
        "commitments": list(organisation.commitments.all()) if organisation.pk else [],
        "sections": sections_on(organisation, request),
    }


def people_of_organisation(organisation: Organisation, request) -> dict:
    """People who hold a post at the organisation, as far as is known, with that post.

    Those whom a listing shows by their consent are left out: where they work is theirs to show.
    """
    if not organisation.pk:
        return {}
    posts = Appointment.objects.filter(
        organisation=organisation.pk, ended=False, end="", person__in=Person.objects.public()
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


SECTIONS = [
    Section(
        "people",
        "portal/parts/organisation_people.html",
        people_of_organisation,
        order=30,
        on=Organisation,
    ),
    Section(
        "events",
        "portal/parts/person_events.html",
        events_of_organisation,
        order=40,
        on=Organisation,
    ),
]


def rows_of_search(_model: type[Organisation]) -> tuple:
    return (
        "parent",
        "predecessor",
        "eponym",
        Prefetch("commitments", queryset=Commitment.objects.live()),
    )


def search_text(organisation: Organisation) -> RecordText:
    """What and where it is, what it belongs to, and what it has promised."""
    promised = (commitment.statement for commitment in organisation.commitments.all())
    return RecordText(
        words=[*texts(organisation.city, *promised)],
        choices=[label_of(OrganisationKind, organisation.kind)],
        named=[organisation.parent, organisation.predecessor, organisation.eponym],
        facets={
            "country": [organisation.country] if organisation.country else [],
            "organisation": [str(organisation.pk)],
        },
    )


def linked_data(organisation: Organisation, scene) -> dict:
    ror = f"https://ror.org/{organisation.ror}" if organisation.ror else ""
    return {
        "@type": ORGANISATION_TYPES.get(organisation.kind, "Organization"),
        "@id": f"{scene.url}#organisation",
        "name": organisation.label(),
        "alternateName": other_names(organisation),
        "url": organisation.website or scene.url,
        "mainEntityOfPage": scene.url,
        "sameAs": ror,
        "address": postal_address(organisation.city, organisation.country),
        "parentOrganization": organisation_named(organisation.parent, scene),
        "subOrganization": [
            organisation_named(part, scene) for part in scene.context.get("parts", ())
        ],
    }
