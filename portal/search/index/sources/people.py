"""What the public reads of people."""

from __future__ import annotations

from collections.abc import Iterator

from portal.records.base import Record
from portal.records.person import Appointment, Person, PersonDegree, PersonFunction, PersonSpecialty
from portal.records.reading import rows
from portal.search.index.sources.told import RecordText, texts
from portal.values.localised_text import Text


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


def person_told(person: Person) -> RecordText:
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
