"""A person and an organisation: https://schema.org/Person, https://schema.org/Organization."""

from __future__ import annotations

from portal.records.organisation import Organisation
from portal.records.person import Person
from portal.syndication.linked_data.page_context import PageContext
from portal.syndication.linked_data.parts import (
    ORGANISATION_TYPES,
    labels,
    organisation_named,
    other_names,
    postal_address,
)


def person_thing(person: Person, scene: PageContext) -> dict:
    """A person who has a page of their own."""
    return {**who(person, scene), **post_held(person, scene)}


def who(person: Person, scene: PageContext) -> dict:
    """Names, degrees, specialties and ORCID: what every page of a person shows."""
    orcid = f"https://orcid.org/{person.orcid}" if person.orcid else ""
    return {
        "@type": "Person",
        "@id": f"{scene.url}#person",
        "name": person.label(),
        "alternateName": other_names(person),
        "url": scene.url,
        "hasCredential": [
            {"@type": "EducationalOccupationalCredential", "credentialCategory": "degree",
             "name": name}
            for name in labels(row.degree for row in person.degrees.all())
        ],
        "knowsAbout": labels(row.specialty for row in person.specialties.all()),
        "sameAs": orcid,
    }  # fmt: skip


def post_held(person: Person, scene: PageContext) -> dict:
    held = person.post_at()
    if held is None:
        return {}
    return {
        "jobTitle": held.post.best() if held.post else "",
        "worksFor": organisation_named(held.organisation, scene),
    }


def organisation_thing(organisation: Organisation, scene: PageContext) -> dict:
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
