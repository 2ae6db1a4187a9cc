"""Publishing an original brings its own facts, and nothing else, to all its translations."""

import datetime

import pytest
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import PageLogEntry
from wagtail.search.backends import get_search_backend

from news.models import NewsIndexPage, NewsPage, NewsPerson
from portal.models import Person, PersonName
from portal.values.partial_date import PartialDate


def person(family):
    person = Person(live=False)
    person.names.add(PersonName(language="ru", family=family))
    person.save()
    person.save_revision().publish()
    return person


@pytest.fixture
def news(portal_site, make_translation):
    """A news item in Russian and Kazakh."""
    index = NewsIndexPage.objects.child_of(portal_site["ru"]).get()
    item = index.add_child(instance=NewsPage(title="Новость", slug="item", date="2024-01-01"))
    item.people.add(NewsPerson(person=person("Иванов")))
    item.save_revision().publish()
    make_translation(item, "kk")
    return NewsPage.objects.get(pk=item.pk)


def in_kazakh(news):
    return NewsPage.objects.get(translation_key=news.translation_key, locale__language_code="kk")


def change(news, date="2025-05-05"):
    news.title = "Новость изменена"
    news.date = date
    news.people.add(NewsPerson(person=person("Петров")))
    news.image = get_image_model().objects.create(title="photo", file=get_test_image_file())
    news.save_revision().publish()
    return NewsPage.objects.get(pk=news.pk)


def test_facts_arrive_at_once_and_words_stay(news):
    news = change(news)
    kazakh = in_kazakh(news)
    assert kazakh.date == "2025-05-05"
    assert [str(row.person) for row in kazakh.people.all()] == ["Иванов", "Петров"]
    assert kazakh.image == news.image
    assert kazakh.title == "kk: Новость"
    assert not kazakh.has_unpublished_changes


def test_the_public_page_shows_the_new_date(news, client):
    news = change(news)
    response = client.get(in_kazakh(news).url)
    assert response.status_code == 200
    assert "5 мамыр 2025 ж." in response.text
    assert "kk: Новость" in response.text


def test_the_slug_is_never_pushed(news):
    news.slug = "moved"
    change(news)
    assert in_kazakh(news).slug == "item"


def test_a_translators_draft_keeps_its_words_and_gets_the_facts(news):
    kazakh = in_kazakh(news)
    kazakh.title = "Қазақша жоба"
    kazakh.save_revision()
    change(news)
    draft = in_kazakh(news).get_latest_revision_as_object()
    assert draft.title == "Қазақша жоба"
    assert draft.date == "2025-05-05"
    assert [str(row.person) for row in draft.people.all()] == ["Иванов", "Петров"]
    assert in_kazakh(news).title == "kk: Новость"
    assert in_kazakh(news).has_unpublished_changes


def test_an_old_draft_that_is_published_takes_the_facts_of_its_original(news):
    old = in_kazakh(news).save_revision()
    change(news)
    old.publish()
    assert in_kazakh(news).date == "2025-05-05"


def test_the_change_stands_in_the_translations_history(news):
    change(news)
    actions = PageLogEntry.objects.filter(page=in_kazakh(news).pk).values_list("action", flat=True)
    assert "portal.facts_from_original" in actions


def test_a_draft_of_the_original_changes_nothing(news):
    news.date = PartialDate("2026")
    news.save_revision()
    assert in_kazakh(news).date == "2024-01-01"


def test_words_alone_write_no_revision_of_the_translation(news):
    before = in_kazakh(news).latest_revision_id
    news.title = "Другое название"
    news.save_revision().publish()
    assert in_kazakh(news).latest_revision_id == before


def test_a_translation_of_a_translation_gets_the_facts_too(news, make_translation):
    english = make_translation(in_kazakh(news), "en")
    change(news)
    english.refresh_from_db()
    assert english.date == "2025-05-05"
    assert isinstance(english.last_published_at, datetime.datetime)


def test_the_translation_is_found_at_once_by_what_it_took_over(news):
    change(news)
    found = get_search_backend().search("Петров", NewsPage.objects.filter(live=True))
    assert in_kazakh(news).pk in [page.pk for page in found]
