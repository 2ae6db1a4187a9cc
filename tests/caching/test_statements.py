"""What a visit costs: nothing is read for a part that is kept, little for one that is made anew,
and statements that are composed once show each page its own."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from news.models import NewsIndexPage, NewsOrganisation, NewsPage, NewsPerson, NewsTopic
from partnerships.models import AgreementIndexPage, AgreementPage, Participant
from portal.caching.cache import start
from tests.factories import (
    AgreementFactory,
    OrganisationFactory,
    PersonFactory,
    TopicFactory,
    add_page,
)

pytestmark = pytest.mark.own_site


@pytest.fixture(autouse=True)
def page_cache_off(settings):
    """What is measured lies below whole pages."""
    settings.PORTAL = {**settings.PORTAL, "PAGE_CACHE_SECONDS": 0}


def statements(client, address):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return [query["sql"] for query in captured if query["sql"].startswith(("SELECT", "WITH"))]


@pytest.fixture
def item(portal_site):
    """A function that adds a news item about a person, an organisation and a topic."""

    def add(title, person, topic):
        rows = {
            "people": [NewsPerson(person=person)],
            "organisations": [NewsOrganisation(organisation=OrganisationFactory())],
            "topics": [NewsTopic(topic=topic)],
        }
        index = NewsIndexPage.objects.get(locale__language_code="kk")
        return add_page(index, NewsPage(title=title, date="2026-11-18", **rows))

    return add


@pytest.fixture
def pages(portal_site, item):
    """An address for each kind of page, and how many statements a visit may take: when nothing
    has changed, and after a change."""
    topic = TopicFactory()
    for number in range(3):
        news = item(f"Жаңалық {number}", PersonFactory(), topic)
    agreement = AgreementFactory(
        signed="2018-05",
        rows={"participants": [Participant(organisation=OrganisationFactory(), role="party")]},
    )
    index = AgreementIndexPage.objects.get(locale__language_code="kk")
    page = add_page(index, AgreementPage(title="Келісім", agreement=agreement))
    return {
        "article": (news.url, 1, 24),
        "agreement": (page.url, 1, 24),
        "home": (portal_site["kk"].url, 1, 34),
        "register": (index.url, 1, 22),
        "search": ("/kk/search/?q=%D0%B6%D0%B0%D2%A3%D0%B0%D0%BB%D1%8B%D2%9B", 7, 22),
    }


@pytest.mark.parametrize("kind", ["article", "agreement", "home", "register", "search"])
def test_a_visit_takes_few_statements(client, pages, kind):
    address, warm, cold = pages[kind]
    client.get(address)
    assert len(statements(client, address)) <= warm
    start()
    assert len(statements(client, address)) <= cold


def test_what_a_kept_part_shows_is_read_again_when_it_has_changed(client, item):
    person = PersonFactory(kk=("Чупин", "Александр"))
    address = item("Кездесу", person, TopicFactory()).url
    assert "Чупин" in client.get(address).text
    assert not [sql for sql in statements(client, address) if "portal_news_newsperson" in sql]
    person.unpublish()
    assert [sql for sql in statements(client, address) if "portal_news_newsperson" in sql]
    assert "Чупин" not in client.get(address).text


def test_a_kept_part_belongs_to_its_version_and_serves_readers_with_a_session(
    client, item, admin_client
):
    address = item("Кездесу", PersonFactory(), TopicFactory()).url
    plain = client.get(address).text
    of_reader = statements(admin_client, address)
    assert not [sql for sql in of_reader if "portal_news_newsrelatedpage" in sql]
    client.cookies["low_vision"] = "1"
    assert client.get(address).text != plain
    client.cookies.clear()
    assert client.get(address).text == plain


def test_each_page_is_shown_its_own_in_whatever_order_it_is_asked_for(client, item):
    topics = [TopicFactory(kk=name) for name in ("Бүйрек", "Жүрек")]
    people = [PersonFactory(kk=(name, "Асан")) for name in ("Чупин", "Иванов")]
    pages = [item(f"Жаңалық {n}", people[n], topics[n]) for n in range(2)]
    beside = [item(f"Қасында {n}", PersonFactory(), topics[n]) for n in range(2)]
    for _visit in range(2):
        for number, page in enumerate(pages):
            text = client.get(page.url).text
            assert str(people[number].label("kk")) in text
            assert str(people[1 - number].label("kk")) not in text
            assert beside[number].title in text
            assert beside[1 - number].title not in text
        start()


def test_a_list_reads_its_next_page_and_another_order_for_itself(client, portal_site):
    index = AgreementIndexPage.objects.get(locale__language_code="kk")
    agreements = [AgreementFactory(kk=f"Келісім-{n:02}", signed=f"19{n:02}") for n in range(21)]
    names = [str(one.label("kk")) for one in agreements]
    for _visit in range(2):
        assert names[20] in client.get(index.url).text
        assert names[0] not in client.get(index.url).text
        assert names[0] in client.get(f"{index.url}?page=2").text
        assert names[0] in client.get(f"{index.url}?sort=oldest").text
        assert names[20] not in client.get(f"{index.url}?sort=oldest").text
    agreements[20].unpublish()
    assert names[20] not in client.get(index.url).text
    assert names[0] in client.get(index.url).text


def test_a_page_that_is_restricted_leaves_the_menu_of_the_next_visit(client, portal_site):
    address = portal_site["kk"].url
    index = NewsIndexPage.objects.get(locale__language_code="kk")
    assert index.url in client.get(address).text
    PageViewRestriction.objects.create(page=index, restriction_type="login")
    assert index.url not in client.get(address).text
