"""What is public is found by all its names, each thing once; no query is an error."""

import pytest
from django.test import TestCase

from news.models import NewsIndexPage, NewsPage, NewsPerson
from partnerships.models import Participant
from portal.models import PersonName
from tests.factories import (
    AgreementFactory,
    OrganisationFactory,
    PersonFactory,
    add_page,
    publish,
    translate_page,
)
from tests.search.finding import write_all


def found(client, query, language="kk"):
    write_all()
    response = client.get(f"/{language}/search/", {"q": query})
    assert response.status_code == 200
    return [str(hit.title) for hit in response.context["items"]]


def test_a_record_is_found_by_any_of_its_names(client, portal_site):
    centre = OrganisationFactory(kk="Хирургия орталығы", en="Surgery centre", ru="Центр хирургии")
    for query in ("хирургия", "Surgery centre", "ЦЕНТР"):
        assert found(client, query) == [str(centre.label("kk"))]


def test_a_page_is_found_by_a_person_whom_it_names_also_when_renamed(client, portal_site):
    person = PersonFactory(kk=("Сейітова", "Алия"), en=("Seiitova", "Aliya"))
    index = NewsIndexPage.objects.get(locale__language_code="kk")
    page = NewsPage(title="Жаңалық", people=[NewsPerson(person=person)])
    add_page(index, page)
    assert "Жаңалық" in found(client, "Seiitova")
    person.names = [PersonName(language="kk", family="Оспанова", given="Алия")]
    with TestCase.captureOnCommitCallbacks(execute=True):
        publish(person)
    assert "Жаңалық" in found(client, "Оспанова")


def test_a_page_in_two_languages_is_found_once_in_the_readers(client, portal_site):
    index = NewsIndexPage.objects.get(locale__language_code="ru")
    page = add_page(index, NewsPage(title="Трансплантология", lead="Transplant"))
    translate_page(page, "kk")
    assert found(client, "Transplant", "kk") == ["kk: Трансплантология"]
    assert found(client, "Transplant", "en") == ["Трансплантология"]


def test_drafts_and_internal_agreements_are_not_found(client, portal_site):
    AgreementFactory(en="Quokka draft", live=False)
    AgreementFactory(en="Quokka internal", visibility="internal")
    AgreementFactory(en="Quokka public")
    assert found(client, "quokka") == ["Quokka public"]


def test_nothing_is_found_by_the_name_of_a_draft_that_it_does_not_show(client, portal_site):
    person = PersonFactory(en=("Hiddenname", "Zed"), live=False)
    party = OrganisationFactory(en="Hiddencentre", live=False)
    index = NewsIndexPage.objects.get(locale__language_code="en")
    add_page(index, NewsPage(title="Item", people=[NewsPerson(person=person)]))
    AgreementFactory(en="Memorandum", rows={"participants": [Participant(organisation=party)]})
    assert found(client, "hiddenname", "en") == found(client, "hiddencentre", "en") == []

    with TestCase.captureOnCommitCallbacks(execute=True):
        publish(person)
        publish(party)
    assert found(client, "hiddenname", "en") == ["Zed Hiddenname", "Item"]
    assert sorted(found(client, "hiddencentre", "en")) == ["Hiddencentre", "Memorandum"]

    with TestCase.captureOnCommitCallbacks(execute=True):
        person.refresh_from_db()
        person.unpublish()
    assert found(client, "hiddenname", "en") == []


@pytest.mark.parametrize(
    "query",
    [
        '"',
        '"a',
        "a AND",
        "NOT",
        "(",
        "*",
        "'",
        "a" * 10_000,
        "\x00",
        "😀",
        "مستشفى",
        "a:b",
        "-",
        "",
    ],
)
def test_any_query_is_answered(client, portal_site, query):
    found(client, query)
