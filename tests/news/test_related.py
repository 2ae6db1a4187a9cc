"""Related news: by what items share, the rarer the more, and never by chance."""

import html5lib
from django.db import connection
from django.test.utils import CaptureQueriesContext

from partnerships.models import AgreementIndexPage, AgreementPage
from portal.caching.cache import page_cache
from tests.factories import (
    AgreementFactory,
    EventFactory,
    OrganisationFactory,
    PersonFactory,
    TopicFactory,
    add_page,
    translate_page,
)


def related(client, page):
    """The titles under "related news", in order."""
    tree = html5lib.parse(client.get(page.url).text, namespaceHTMLElements=False)
    section = [e for e in tree.iter("section") if e.get("aria-labelledby") == "related"]
    return [" ".join(h.itertext()).strip() for s in section for h in s.iter("h3")]


def test_rarer_records_count_more(client, publish_news):
    rare, common = PersonFactory(), PersonFactory()
    read = publish_news("Оқылатын", people=[rare, common])
    publish_news("Сирек", people=[rare], date="2020-01-01")
    for number in range(5):
        publish_news(f"Жиі {number}", people=[common], date=f"2026-02-0{number + 1}")
    assert related(client, read) == ["Сирек", "Жиі 4", "Жиі 3", "Жиі 2"]


def test_an_event_counts_more_than_a_topic_and_both_more_than_one(client, publish_news):
    event, topic = EventFactory(), TopicFactory()
    read = publish_news("Оқылатын", events=[event], topics=[topic])
    publish_news("Тақырып", topics=[topic])
    publish_news("Іс-шара", events=[event])
    publish_news("Екеуі", events=[event], topics=[topic])
    assert related(client, read) == ["Екеуі", "Іс-шара", "Тақырып"]


def test_nothing_shared_is_nothing_related(client, publish_news):
    read = publish_news("Оқылатын", topics=[TopicFactory()])
    publish_news("Бөтен", topics=[TopicFactory()])
    assert related(client, read) == []


def test_a_withdrawn_person_relates_nothing(client, publish_news):
    person = PersonFactory()
    read = publish_news("Оқылатын", people=[person])
    publish_news("Басқа", people=[person])
    assert related(client, read) == ["Басқа"]
    person.unpublish()
    page_cache().clear()  # kept for a minute
    assert related(client, read) == []


def test_the_same_agreement_relates(client, publish_news):
    index = AgreementIndexPage.objects.get(locale__language_code="kk")
    page = add_page(index, AgreementPage(title="Келісім", agreement=AgreementFactory()))
    read = publish_news("Оқылатын", pages=[page])
    publish_news("Сол келісім", pages=[page])
    assert related(client, read) == ["Сол келісім"]


def test_in_the_readers_language_or_the_original(client, publish_news):
    topic = TopicFactory()
    read = translate_page(publish_news("Оқылатын", topics=[topic]), "ru")["ru"]
    translated = publish_news("Аударылған", topics=[topic], date="2026-01-03")
    translate_page(translated, "ru")
    publish_news("Тек қазақша", topics=[topic])
    assert related(client, read) == ["ru: Аударылған", "Тек қазақша"]
    assert '<a href="/kk/news/' in client.get(read.url).text


def test_what_is_related_costs_no_query_a_visit_and_two_the_first_time(client, publish_news):
    people = [PersonFactory() for _ in "123"]
    read = publish_news("Оқылатын", people=people)
    client.get(read.url)
    with CaptureQueriesContext(connection) as alone:
        client.get(read.url)
    for number in range(6):
        publish_news(f"Басқа {number}", people=people, topics=[TopicFactory()])
    client.get(read.url)
    with CaptureQueriesContext(connection) as among_many:
        assert len(related(client, read)) == 4
    assert len(among_many) == len(alone)


def test_who_they_are_is_said(client, publish_news):
    centre = OrganisationFactory(en="Centre", kk="Орталық", kind="research_centre", country="UZ")
    index = AgreementIndexPage.objects.get(locale__language_code="kk")
    agreement = AgreementFactory(signed="2018-05-14")
    page = add_page(index, AgreementPage(title="Келісім", agreement=agreement))
    text = client.get(publish_news("Оқылатын", organisations=[centre], pages=[page]).url).text
    assert "Ғылыми орталық · Өзбекстан" in text
    assert "Қол қойылған, күшіне енбеген" in text
    assert str(agreement.participants.first().organisation) in text
