"""News items of the Kazakh list, made as editors make them."""

import pytest

from news.models import (
    NewsEvent,
    NewsIndexPage,
    NewsOrganisation,
    NewsPage,
    NewsPerson,
    NewsRelatedPage,
    NewsTopic,
)
from tests.factories import add_page


@pytest.fixture
def publish_news(portal_site):
    """``publish_news("Title", people=[person], topics=[topic], date="2026-01-02")``."""

    def make(
        title, language="kk", people=(), organisations=(), events=(), topics=(), pages=(), **facts
    ):
        index = NewsIndexPage.objects.get(locale__language_code=language)
        item = NewsPage(title=title, **{"date": "2026-01-02", **facts})
        item.people = [NewsPerson(person=person) for person in people]
        item.organisations = [NewsOrganisation(organisation=one) for one in organisations]
        item.events = [NewsEvent(event=event) for event in events]
        item.topics = [NewsTopic(topic=topic) for topic in topics]
        item.related_pages = [NewsRelatedPage(target=page) for page in pages]
        return add_page(index, item)

    return make
