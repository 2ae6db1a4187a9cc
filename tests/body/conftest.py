"""Pages whose body a test writes, records that it names, and files that it shows."""

import io

import pytest
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.test import TestCase
from PIL import Image as Picture
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from portal.models import Event, Organisation, Person, StandardPage


def published(record):
    """The record, put live the way editors do."""
    record.save_revision().publish()
    record.refresh_from_db()
    return record


@pytest.fixture
def write_page(portal_site):
    """``write_page([("text", "<p>…</p>")])``: a live page in Kazakh, or another language."""

    def write(body, language="kk", title="Ташкенттегі кездесу", slug="body"):
        stream = [
            {"type": kind, "value": value, "id": f"{place:08d}-0000-4000-8000-000000000000"}
            for place, (kind, value) in enumerate(body)
        ]
        page = StandardPage(title=title, slug=slug, body=stream)
        portal_site[language].add_child(instance=page)
        with TestCase.captureOnCommitCallbacks(execute=True):  # which make the pictures
            page.save_revision().publish()
        return StandardPage.objects.get(pk=page.pk)

    return write


@pytest.fixture
def person(db):
    person = Person(live=False)
    person.names.create(language="kk", family="Баймаханов", given="Болатбек")
    person.names.create(language="ru", family="Баймаханов", given="Болатбек")
    person.names.create(language="en", family="Baimakhanov", given="Bolatbek")
    person.save()
    return published(person)


@pytest.fixture
def organisation(db):
    """An organisation that has a Russian name only."""
    organisation = Organisation(live=False, country="UZ", city={"ru": "Ташкент"})
    organisation.names.create(language="ru", name="Республиканский центр кардиологии")
    organisation.save()
    return published(organisation)


@pytest.fixture
def event(db):
    event = Event(live=False, start="2018-05", country="UZ", city={"en": "Tashkent"})
    event.names.create(language="en", name="Days of Kazakhstani medicine")
    event.save()
    return published(event)


def png(colour):
    data = io.BytesIO()
    Picture.new("RGB", (1200, 900), colour).save(data, "PNG")
    return ImageFile(io.BytesIO(data.getvalue()), name=f"{colour}.png")


@pytest.fixture
def image(db):
    return get_image_model().objects.create(title="Күмбез", file=png("teal"))


@pytest.fixture
def document(db):
    content = ContentFile(b"x" * 1_300_000, name="memorandum.pdf")
    return get_document_model().objects.create(title="Меморандум", file=content)
