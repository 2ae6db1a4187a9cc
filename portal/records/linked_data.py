"""What linked data of several types has in common: places, names with addresses.

``scene`` is the page being read (:mod:`portal.syndication.linked_data.page_context`).
"""

from collections.abc import Iterable

from portal.records.organisation import Organisation, OrganisationKind
from portal.records.person import Person

#: https://schema.org/Organization and the types below it.
ORGANISATION_TYPES = {
    OrganisationKind.MINISTRY: "GovernmentOrganization",
    OrganisationKind.GOVERNMENT: "GovernmentOrganization",
    OrganisationKind.AGENCY: "GovernmentOrganization",
    OrganisationKind.HEALTH_DEPARTMENT: "GovernmentOrganization",
    OrganisationKind.RESEARCH_CENTRE: "ResearchOrganization",
    OrganisationKind.HOSPITAL: "Hospital",
    OrganisationKind.UNIVERSITY: "CollegeOrUniversity",
    OrganisationKind.NGO: "NGO",
    OrganisationKind.COMPANY: "Corporation",
}


def organisation_named(organisation: Organisation | None, scene) -> dict:
    """Name and address of an organisation; {} when its record is not public."""
    if organisation is None or not organisation.live:
        return {}
    return {
        "@type": ORGANISATION_TYPES.get(organisation.kind, "Organization"),
        "name": organisation.label(),
        "url": scene.address(organisation),
    }


def person_named(person: Person | None, scene) -> dict:
    """Name and address of a person; {} when the record is not public."""
    if person is None or not person.live:
        return {}
    return {"@type": "Person", "name": person.label(), "url": scene.address(person)}


def postal_address(city, country: str) -> dict:
    return {
        "@type": "PostalAddress",
        "addressLocality": city.best() if city else "",
        "addressCountry": country if len(country or "") == 2 else "",
    }


def other_names(record) -> list[str]:
    """The names in other languages, as the page shows them under the heading."""
    shown = str(record.label())
    return [
        name for name in dict.fromkeys(map(str, record.names_in_other_languages())) if name != shown
    ]


def labels(records: Iterable) -> list[str]:
    return [str(record.label()) for record in records if record is not None and record.live]
