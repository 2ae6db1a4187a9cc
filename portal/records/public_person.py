"""What the public reads of a person: on their page, in the search, and as linked data:
https://schema.org/Person"""

from collections.abc import Iterator
from functools import cache

from django.db.models import Q

from portal.caching.cache import read_rows
from portal.caching.sections import Section, sections_on
from portal.records.base import Record
from portal.records.event import Event
from portal.records.linked_data import labels, organisation_named, other_names
from portal.records.organisation import Organisation
from portal.records.person import Appointment, Person, PersonDegree, PersonFunction, PersonSpecialty
from portal.records.rows import rows
from portal.records.searched import RecordText, texts
from portal.values.localised_text import Text


@cache
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


def rows_about_person(path: str = "") -> list:
    """What a person's posts and qualifications are read from, of what has the person at
    ``path``."""
    return [
        rows(f"{path}degrees", PersonDegree, "degree"),
        rows(f"{path}functions", PersonFunction, "function", "organisation"),
        rows(f"{path}specialties", PersonSpecialty, "specialty"),
        rows(f"{path}appointments", Appointment, "organisation"),
        f"{path}academic_title",
        f"{path}qualification",
    ]


def person_context(person: Person, request) -> dict:
    """The template variables of a person's page."""
    read_rows(person, rows_of_person(), request)
    eponym_of = Organisation.objects.live().filter(eponym=person.pk)
    return {
        "person": person,
        "eponym_of": list(eponym_of),
        "sections": sections_on(person, request),
    }


def events_of_person(person: Person, request) -> dict:
    """Live events where the person came in a delegation, had a role or spoke."""
    involved = (
        Q(delegations__members__person=person.pk)
        | Q(roles__person=person.pk)
        | Q(sessions__talks__speaker=person.pk)
    )
    events = Event.objects.live().filter(involved).distinct().order_by("-start", "title")
    return {"events": list(events)} if events else {}


EVENTS = Section(
    "events", "portal/parts/person_events.html", events_of_person, order=30, kept=True, on=Person
)


def rows_of_search(_model: type[Person]) -> list:
    return rows_about_person()


def search_text(person: Person) -> RecordText:
    """Posts and qualifications; a person in a listing of experts has no page of this kind."""
    posts = list(person.appointments.all())
    return RecordText(
        words=[*texts(*(held.post for held in posts))],
        named=[*qualifications(person), *(held.organisation for held in posts)],
        names=[Text(person.orcid)] if person.orcid else [],
    )


def qualifications(person: Person) -> Iterator[Record | None]:
    """Degrees, title, category, functions and specialties."""
    yield from (row.degree for row in person.degrees.all())
    yield from (person.academic_title, person.qualification)
    for row in person.functions.all():
        yield from (row.function, row.organisation)
    yield from (row.specialty for row in person.specialties.all())


def linked_data(person: Person, scene) -> dict:
    """A person who has a page of their own."""
    return {**who(person, scene), **post_held(person, scene)}


def who(person: Person, scene) -> dict:
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


def post_held(person: Person, scene) -> dict:
    held = person.post_at()
    if held is None:
        return {}
    return {
        "jobTitle": held.post.best() if held.post else "",
        "worksFor": organisation_named(held.organisation, scene),
    }
