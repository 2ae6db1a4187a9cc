"""A list of many costs the queries of a list of two."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from experts.models import ExpertIndexPage
from news.models import NewsIndexPage, NewsPage
from partnerships.models import AgreementIndexPage
from portal.models import EventIndexPage
from tests.environment.host import IN_HOST
from tests.factories import AgreementFactory, EventFactory, ExpertProfileFactory, add_page


def add_news(number):
    index = NewsIndexPage.objects.get(locale__language_code="kk")
    add_page(index, NewsPage(title=f"Жаңалық {number}", date="2026-11-18"))


#: A stranger's site takes Wagtail's own, longer way to a page.
MOST = 13 if IN_HOST else 1

MAKERS = {
    NewsIndexPage: add_news,
    AgreementIndexPage: lambda number: AgreementFactory(signed="2018-05"),
    ExpertIndexPage: lambda number: ExpertProfileFactory(),
    EventIndexPage: lambda number: EventFactory(),
}


def queries(client, url):
    client.get(url)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


@pytest.mark.parametrize("index", MAKERS)
def test_eight_cost_the_queries_of_two(client, portal_site, index):
    url = index.objects.get(locale__language_code="kk").url
    for number in range(2):
        MAKERS[index](number)
    few = queries(client, url)
    for number in range(6):
        MAKERS[index](number + 2)
    assert queries(client, url) == few <= MOST
