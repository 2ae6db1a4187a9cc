"""Blocks that name records: the live record, in the reader's language, in few queries."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import ReferenceIndex
from wagtail_localize.models import TranslationSource

from portal.models import Person, PublishedVersion
from portal.records.deletion import RecordInUse
from tests.body.conftest import published


def items(*values):
    return [
        {"type": "item", "id": f"i{place}", "value": value} for place, value in enumerate(values)
    ]


def body_of(client, page):
    response = client.get(page.url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser").find(class_="prose")


def test_a_person_is_named_in_the_language_of_the_page(client, write_page, person):
    people = [("people", items({"person": person.pk, "post": "Chairman of the board"}))]
    entry = body_of(client, write_page(people, language="en")).find("li")
    assert "Bolatbek Baimakhanov" in entry.get_text()
    assert "Chairman of the board" in entry.get_text()


def test_a_person_without_a_post_is_said_to_have_none_in_the_source(client, write_page, person):
    people = [("people", items({"person": person.pk, "post": ""}))]
    entry = body_of(client, write_page(people, language="en")).find("li")
    assert entry.find(class_="none").string == "post not given in the source"


def test_a_name_in_another_language_says_its_language(client, write_page, organisation):
    page = write_page([("organisations", items(organisation.pk))], language="en")
    entry = body_of(client, page).find("li")
    assert entry.find(lang="ru", string="Республиканский центр кардиологии")
    assert "Uzbekistan" in entry.get_text()


def test_an_event_shows_its_date_as_far_as_known(client, write_page, event):
    entry = body_of(client, write_page([("events", items(event.pk))], language="en")).find("li")
    assert entry.find("time")["datetime"] == "2018-05"
    assert "Tashkent" in entry.get_text()


def test_a_change_of_the_record_shows_once_published_and_not_before(client, write_page, person):
    page = write_page([("people", items({"person": person.pk, "post": ""}))], language="en")
    name = person.names.get(language="en")
    name.family = "Bajmakhanov"
    person.names = [name]
    revision = person.save_revision()
    assert "Baimakhanov" in body_of(client, page).get_text()
    revision.publish()
    assert "Bajmakhanov" in body_of(client, page).get_text()


@pytest.mark.parametrize("kind", ["people", "organisations", "events"])
def test_a_withdrawn_record_leaves_the_list(client, write_page, request, kind):
    record = request.getfixturevalue({"people": "person"}.get(kind, kind.removesuffix("s")))
    value = {"person": record.pk, "post": ""} if kind == "people" else record.pk
    page = write_page([(kind, items(value)), ("text", "<p>Мәтін</p>")])
    assert body_of(client, page).find("li")
    record.unpublish()
    body = body_of(client, page)
    assert body.find("li") is None
    assert body.find("ul") is None


def test_the_words_of_a_withdrawn_person_stay_without_the_name(client, write_page, person):
    value = {"text": "We share", "person": person.pk, "name": "", "post": "Chairman"}
    page = write_page([("quote", value)], language="en")
    person.unpublish()
    figure = body_of(client, page).find("figure")
    assert "Baimakhanov" not in figure.get_text()
    assert figure.find(class_="none").string == "name no longer published"


def test_a_name_in_words_stands_in_for_a_withdrawn_person(client, write_page, person):
    value = {"text": "We share", "person": person.pk, "name": "Chairman of the centre"}
    page = write_page([("quote", value)], language="en")
    person.unpublish()
    caption = body_of(client, page).find("figcaption").get_text(strip=True)
    assert caption == "Chairman of the centre"


def test_a_record_in_a_block_is_known_to_be_in_use(write_page, person, organisation):
    page = write_page(
        [
            ("people", items({"person": person.pk, "post": ""})),
            ("organisations", items(organisation.pk)),
        ]
    )
    for record in (person, organisation):
        users = ReferenceIndex.get_grouped_references_to(record)
        assert [user.pk for user, _references in users] == [page.pk]


def draft_that_names(person, page):
    page.body = [{"type": "people", "value": items({"person": person.pk, "post": ""})}]
    page.save_revision()


def snapshot_that_names(person, page):
    draft_that_names(person, page)
    page.get_latest_revision().publish()
    TranslationSource.get_or_create_from_instance(page)
    PublishedVersion.objects.all().delete()
    page.revisions.all().delete()
    page.refresh_from_db()
    page.body = []
    page.save()


@pytest.mark.parametrize("name_in", [draft_that_names, snapshot_that_names])
def test_a_person_in_a_block_of_a_draft_or_of_a_snapshot_is_not_deleted(
    write_page, person, name_in
):
    page = write_page([], title="Кездесу")
    name_in(person, page)
    with pytest.raises(RecordInUse, match="Кездесу"):
        person.delete()


def queries_of(client, page):
    client.get(page.url)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert client.get(page.url).status_code == 200
    return len(queries)


def test_twenty_people_cost_the_queries_of_two(client, write_page):
    people = []
    for number in range(20):
        record = Person(live=False)
        record.names.create(language="kk", family=f"Есім{number}", given="Аты")
        record.save()
        people.append({"person": published(record).pk, "post": "Дәрігер"})
    few = write_page([("people", items(*people[:2]))], slug="few")
    many = write_page(
        [("people", items(*people[:10])), ("people", items(*people[10:]))], slug="many"
    )
    assert queries_of(client, many) == queries_of(client, few)


def test_ten_pictures_cost_the_queries_of_one(client, write_page, image):
    picture = {"image": image.pk, "alt_text": "Зал", "decorative": False}
    one = write_page([("image", picture)], slug="one")
    ten = write_page([("image", picture)] * 10, slug="ten")
    assert queries_of(client, ten) == queries_of(client, one)
