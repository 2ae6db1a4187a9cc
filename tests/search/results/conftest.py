import datetime

import pytest

from news.models import NewsIndexPage, NewsPage
from portal.search.index.search_document import LanguageVersion, SearchDocument
from tests.factories import add_page
from tests.search.finding import hold_too


def face_of(page, text=""):
    return LanguageVersion(
        page.locale.language_code,
        page.title,
        page._meta.label_lower,
        str(page.pk),
        page.lead,
        text,
    )


def index_page(*pages, text="", **more):
    """Write pages that are each other's translations as one thing."""
    faces = tuple(face_of(page, text) for page in pages)
    hold_too([SearchDocument(f"page:{pages[0].translation_key}", "news", faces, **more)])


def index_record(record, kind="agreement", **more):
    """Write a record with its label in Kazakh as a thing."""
    label = record.label("kk")
    face = LanguageVersion(label.language, str(label), record._meta.label_lower, str(record.pk))
    hold_too([SearchDocument(f"{record._meta.label_lower}:{record.pk}", kind, (face,), **more)])


@pytest.fixture
def news(portal_site):
    """``news("Title", "lead", year=2024)``: a published news item that is in the index."""

    def add(title, lead="", language="kk", text="", year=None, **more):
        index = NewsIndexPage.objects.get(locale__language_code=language)
        page = add_page(index, NewsPage(title=title, lead=lead))
        date = datetime.date(year, 5, 1) if year else None
        index_page(page, text=text, date=date, **more)
        return page

    return add


@pytest.fixture
def searched(client):
    """``searched("words", language="ru", year=["2024"])``: the response of the results page."""

    def search(query="", language="kk", **choices):
        return client.get(f"/{language}/search/", {"q": query, **choices})

    return search


def titles(response):
    return [str(hit.title) for hit in response.context["items"]]
