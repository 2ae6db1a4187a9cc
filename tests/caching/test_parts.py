"""What pages share is read once for all languages, and never shown in place of what has changed."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from news.models import NewsIndexPage, NewsPage, NewsPerson
from portal.models import EventRole
from portal.values.localised_text import LocalisedText
from tests.factories import EventFactory, PersonFactory, add_page, publish

pytestmark = pytest.mark.own_site


@pytest.fixture(autouse=True)
def page_cache_on(settings):
    """Off: what is shared lies below whole pages."""
    settings.PORTAL = {**settings.PORTAL, "PAGE_CACHE_SECONDS": 0}


@pytest.fixture
def event(portal_site):
    role = EventRole(role="participant", person=PersonFactory(kk=("Чупин", "Александр")))
    return EventFactory(kk="Форум", rows={"roles": [role]})


def queries(client, address):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def test_the_rows_of_a_record_are_read_for_all_languages(client, event):
    for language in ("kk", "ru"):
        client.get(f"/{language}/")  # what stands around the page
    first = queries(client, event.get_absolute_url("kk"))
    assert queries(client, event.get_absolute_url("ru")) < first - 5


def test_a_new_row_is_shown_at_once(client, event):
    assert "Иванов" not in client.get(event.get_absolute_url("kk")).text
    event.roles.add(EventRole(role="participant", person=PersonFactory(kk=("Иванов", "Иван"))))
    publish(event)
    assert "Иванов" in client.get(event.get_absolute_url("kk")).text


def test_a_record_named_in_a_row_is_as_it_is_now(client, event):
    person = event.roles.first().person
    assert "Чупин" in client.get(event.get_absolute_url("kk")).text
    person.unpublish()
    assert "Чупин" not in client.get(event.get_absolute_url("kk")).text


def test_a_news_item_beside_the_record_appears_at_once(client, event, portal_site):
    address = event.get_absolute_url("kk")
    assert "Жаңалық бар" not in client.get(address).text
    index = NewsIndexPage.objects.get(locale__language_code="kk")
    item = NewsPage(title="Жаңалық бар", date="2026-11-18")
    item.events.create(event=event)
    add_page(index, item)
    assert "Жаңалық бар" in client.get(address).text


def test_a_draft_in_preview_shows_its_own_rows(admin_client, event, portal_site):
    index = NewsIndexPage.objects.get(locale__language_code="kk")
    item = add_page(index, NewsPage(title="Жаңалық", date="2026-11-18"))
    admin_client.get(item.url)
    row = NewsPerson(person=event.roles.first().person, post=LocalisedText(kk="дәрігер"))
    item.people.add(row)
    revision = item.save_revision()
    preview = admin_client.get(f"/admin/pages/{item.pk}/revisions/{revision.pk}/view/")
    assert "дәрігер" in preview.text
    assert "дәрігер" not in admin_client.get(item.url).text
