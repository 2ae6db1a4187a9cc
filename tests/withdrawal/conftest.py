"""A news item in five languages, and the people who may or may not take it down."""

import pytest

from news.models import NewsIndexPage, NewsPage
from tests.admin.conftest import account, administrator, signed_in
from tests.factories.pages import add_page, translate_page

__all__ = ["account", "administrator", "signed_in"]

LANGUAGES = ["kk", "ru", "en", "ky", "uz"]
TITLE = "Құпия атау"


@pytest.fixture
def item(portal_site):
    """A published item in Kazakh only."""
    news = NewsIndexPage.objects.descendant_of(portal_site["kk"]).get()
    return add_page(news, NewsPage(title=TITLE, slug="item", lead="Ішіндегі сөз"))


@pytest.fixture
def translated(item):
    """The item and its translation into Russian and English, by language."""
    return translate_page(item, "ru", "en")
