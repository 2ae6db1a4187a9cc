"""Records that name each other, and a page that names them."""

import pytest

from portal.models import Event, Organisation, Person, StandardPage


def published(record):
    """The record, put live the way editors do."""
    record.save_revision().publish()
    return type(record).objects.get(pk=record.pk)


@pytest.fixture
def person(db):
    person = Person(live=False)
    person.names.create(language="kk", family="Ахметов", given="Асқар")
    person.names.create(language="en", family="Akhmetov", given="Askar")
    person.save()
    return published(person)


@pytest.fixture
def organisation(db):
    organisation = Organisation(live=False, country="KZ")
    organisation.names.create(language="ru", name="Центр хирургии")
    organisation.save()
    return published(organisation)


@pytest.fixture
def event(db):
    event = Event(live=False, start="2018-05")
    event.names.create(language="en", name="Days of medicine")
    event.save()
    return published(event)


@pytest.fixture
def standard_page(portal_site):
    page = StandardPage(title="Сапар", slug="visit")
    portal_site["kk"].add_child(instance=page)
    page.save_revision().publish()
    return StandardPage.objects.get(pk=page.pk)
