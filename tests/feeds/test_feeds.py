"""Each list has an Atom feed in each language, which holds what the list holds."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from experts.models import ExpertIndexPage
from news.models import NewsIndexPage, NewsPage, NewsTopic
from partnerships.models import AgreementIndexPage, AgreementPage, Participant
from portal.models import EventIndexPage
from tests.factories import (
    AgreementFactory,
    EventFactory,
    ExpertProfileFactory,
    OrganisationFactory,
    PersonFactory,
    TopicFactory,
    add_page,
    translate_page,
)
from tests.feeds.atom import A, languages, links, read, titles


def index_of(model, language="kk"):
    return model.objects.get(locale__language_code=language)


def add_news(title="Жаңалық", **facts):
    topics = facts.pop("topics", [])
    item = NewsPage(title=title, date="2026-11-18", **facts)
    item.topics = [NewsTopic(topic=topic) for topic in topics]
    return add_page(index_of(NewsIndexPage), item)


MAKERS = {
    "news": lambda: add_news(topics=[TopicFactory()]),
    "agreements": lambda: AgreementFactory(signed="2018-05"),
    "experts": ExpertProfileFactory,
    "events": lambda: EventFactory(start="2018-05"),
}
INDEXES = {
    "news": NewsIndexPage,
    "agreements": AgreementIndexPage,
    "experts": ExpertIndexPage,
    "events": EventIndexPage,
}


@pytest.fixture
def feed(client, portal_site):
    """``feed("news", "ru", topic=3)``: the feed's root element."""

    def get(name, language="kk", **choices):
        return read(client.get(f"/{language}/feeds/{name}.atom", choices))

    return get


@pytest.mark.parametrize("name", MAKERS)
@pytest.mark.parametrize("language", ["kk", "ru", "en", "ky", "uz"])
def test_every_list_in_every_language(feed, name, language):
    assert titles(feed(name, language)) == []
    MAKERS[name]()
    found = feed(name, language)
    assert len(titles(found)) == 1
    hreflangs = {link.get("hreflang") for link in links(found) if link.get("rel") == "alternate"}
    assert hreflangs == {"kk", "ru", "en", "ky", "uz"}


@pytest.mark.parametrize("name", MAKERS)
def test_eight_cost_the_queries_of_two(client, portal_site, name):
    def queries():
        client.get(f"/kk/feeds/{name}.atom")
        with CaptureQueriesContext(connection) as captured:
            assert client.get(f"/kk/feeds/{name}.atom").status_code == 200
        return len(captured)

    for _number in range(2):
        MAKERS[name]()
    few = queries()
    for _number in range(6):
        MAKERS[name]()
    assert queries() == few


def test_an_original_stands_for_a_missing_translation_with_its_language(feed):
    item = add_news("Медицина күндері", lead="Хирургтер келді.")
    english = feed("news", "en")
    assert titles(english) == ["Медицина күндері"]
    assert languages(english) == ["kk"]
    before = english.find(f"{A}entry/{A}id").text
    translate_page(item, "en")
    english = feed("news", "en")
    assert titles(english) == ["en: Медицина күндері"]
    assert languages(english) == ["en"]
    # The same entry, now in the reader's language; and another one than in the Kazakh feed.
    assert english.find(f"{A}entry/{A}id").text == before
    assert feed("news", "kk").find(f"{A}entry/{A}id").text != before


def test_an_identifier_outlives_address_title_and_host(client, feed):
    item = add_news("Медицина күндері")
    before = feed("news").find(f"{A}entry")
    item.slug, item.title = "other", "Басқа тақырып"
    item.save_revision().publish()
    after = read(client.get("/kk/feeds/news.atom", headers={"host": "localhost"})).find(f"{A}entry")
    assert after.findtext(f"{A}id") == before.findtext(f"{A}id")
    assert after.findtext(f"{A}title") == "Басқа тақырып"
    assert after.find(f"{A}link").get("href") == "http://localhost/kk/news/other/"


def test_the_news_of_a_topic_and_a_year(feed):
    surgery, other = TopicFactory(kk="хирургия"), TopicFactory(kk="басқа")
    add_news("Хирургтер", topics=[surgery])
    add_news("Басқалар", topics=[other])
    found = feed("news", topic=surgery.pk, year="2026", nonsense="1")
    assert titles(found) == ["Хирургтер"]
    assert "хирургия" in found.findtext(f"{A}title")
    own = next(link.get("href") for link in links(found) if link.get("rel") == "self")
    assert "nonsense" not in own
    assert f"topic={surgery.pk}" in own
    assert titles(feed("news", topic=surgery.pk, year="2025")) == []
    assert found.findtext(f"{A}id") != feed("news").findtext(f"{A}id")


def test_the_agreements_of_an_organisation(feed):
    centre = OrganisationFactory(kk="Орталық")
    AgreementFactory(kk="Біздікі", rows={"participants": [Participant(organisation=centre)]})
    AgreementFactory(kk="Бөтен")
    found = feed("agreements", organisation=centre.pk)
    assert titles(found) == ["Біздікі"]
    assert found.find(f"{A}entry/{A}summary").text == "Орталық"


def test_the_rest_of_a_long_list_follows(feed, monkeypatch):
    monkeypatch.setattr("portal.syndication.feeds.views.PER_PAGE", 2)
    for number in range(5):
        EventFactory(kk=f"Шара {number}")
    first = feed("events")
    rels = {link.get("rel"): link.get("href") for link in links(first)}
    assert rels["next"].endswith("?page=2")
    assert rels["last"].endswith("?page=3")
    assert "previous" not in rels
    seen = [title for page in (1, 2, 3) for title in titles(feed("events", page=page))]
    assert seen == [f"Шара {number}" for number in (4, 3, 2, 1, 0)]


def test_only_what_is_public(feed):
    AgreementFactory(kk="Ішкі", visibility="internal")
    AgreementFactory(kk="Жоба", live=False)
    ExpertProfileFactory(live=False)
    EventFactory(live=False)
    hidden = OrganisationFactory(kk="Жасырын", live=False)
    rows = {"participants": [Participant(organisation=hidden)]}
    AgreementFactory(kk="Ашық", rows=rows)
    assert titles(feed("agreements")) == ["Ашық"]
    assert feed("agreements").find(f"{A}entry/{A}summary") is None
    assert titles(feed("experts")) == titles(feed("events")) == []


def test_a_consent_that_ends_takes_the_expert_off(feed):
    profile = ExpertProfileFactory(person=PersonFactory(kk=("Сейітов", "Айдар")))
    assert titles(feed("experts")) == ["Сейітов Айдар"]
    profile.consents.update(withdrawn=datetime.date(2024, 1, 1))
    assert titles(feed("experts")) == []


def test_title_only_is_title_and_parties_only(feed):
    agreement = AgreementFactory(kk="Құпия", visibility="title_only")
    page = AgreementPage(title="Құпия", lead="Құпия мазмұны", agreement=agreement)
    add_page(index_of(AgreementIndexPage), page)
    entry = feed("agreements").find(f"{A}entry")
    assert "мазмұны" not in entry.findtext(f"{A}summary")


def test_a_restricted_item_and_a_restricted_list(client, feed):
    item = add_news("Құпия")
    restriction = PageViewRestriction.objects.create(page=item, restriction_type="login")
    assert titles(feed("news")) == []
    restriction.page = index_of(NewsIndexPage)
    restriction.save()
    assert client.get("/kk/feeds/news.atom").status_code == 404
    assert client.get("/ru/feeds/news.atom").status_code == 200


def test_no_such_feed_and_no_other_method(client, portal_site):
    assert client.get("/kk/feeds/nothing.atom").status_code == 404
    assert client.post("/kk/feeds/news.atom").status_code == 405


def test_characters_that_xml_cannot_hold(feed):
    add_news("Алма\x0bты", lead="а\x00б" if connection.vendor == "sqlite" else "аб")
    assert titles(feed("news")) == ["Алматы"]


def test_nothing_new_is_not_sent_again(client, portal_site):
    add_news()
    first = client.get("/kk/feeds/news.atom")
    again = client.get("/kk/feeds/news.atom", headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304
    add_news("Тағы бірі")
    again = client.get("/kk/feeds/news.atom", headers={"if-none-match": first["ETag"]})
    assert again.status_code == 200


@pytest.mark.parametrize("name", INDEXES)
def test_the_list_leads_to_its_feed(client, portal_site, name):
    text = client.get(index_of(INDEXES[name]).url).text
    assert f'type="application/atom+xml" title="{index_of(INDEXES[name]).title}"' in text
    assert f'<a href="/kk/feeds/{name}.atom" type="application/atom+xml">' in text


def test_a_narrowed_list_leads_to_the_feed_of_what_is_read(client, portal_site):
    topic = TopicFactory()
    add_news(topics=[topic])
    text = client.get(index_of(NewsIndexPage).url, {"topic": topic.slug}).text
    assert f'<a href="/kk/feeds/news.atom?topic={topic.slug}"' in text


def test_the_home_page_names_all_feeds(client, portal_site):
    text = client.get("/kk/").text
    assert all(f'href="/kk/feeds/{name}.atom"' in text for name in INDEXES)
    assert "application/atom+xml" not in client.get("/kk/search/").text
