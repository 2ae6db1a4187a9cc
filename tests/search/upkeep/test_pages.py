"""What happens to a page shows in the index at once."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page, PageViewRestriction

from news.models import NewsIndexPage, NewsPage
from portal.models import EventIndexPage, EventPage
from portal.search.engines.entries import SearchBacklog, SearchEntry
from tests.admin.test_pages import page_form
from tests.factories import EventFactory, add_page, translate_page
from tests.search.finding import found, key_of


@pytest.fixture
def post(administrator, committed):
    """``post(page, "edit", data)``: what an administrator does to a page in the admin."""

    def do(page, view, data=None, *more):
        address = reverse(f"wagtailadmin_pages:{view}", args=[page.pk, *more])
        with committed():
            response = administrator.post(address, data or {})
        assert response.status_code in (200, 302)

    return do


def edited(administrator, page, **changes):
    """What a browser would post from the page's form."""
    return {**page_form(administrator, page), "change_kind": "small", **changes}


PUBLISHED = {"action-publish": "action-publish"}


def test_a_draft_is_found_when_it_is_published_and_then_by_its_new_words(
    administrator, portal_site, committed, post
):
    index = NewsIndexPage.objects.get(locale__language_code="en")
    with committed():
        page = add_page(index, NewsPage(title="Quokka"), publish=False)
    assert found("quokka") == []
    assert not SearchBacklog.objects.exists()
    post(page, "edit", edited(administrator, page, **PUBLISHED))
    assert found("quokka") == [key_of(page)]

    post(page, "edit", edited(administrator, page, title="Wombat"))
    assert found("wombat") == [], "a draft"
    post(page, "edit", edited(administrator, page, **PUBLISHED))
    assert (found("wombat"), found("quokka")) == ([key_of(page)], [])


def test_saving_a_draft_asks_nothing_of_the_index(administrator, news, post):
    page = news()
    data = edited(administrator, page, title="Wombat")
    with CaptureQueriesContext(connection) as queries:
        post(page, "edit", data)
    assert not [query for query in queries if "portal_search" in query["sql"]]


def test_unpublished_and_deleted(news, post):
    page, other = news("Quokka one"), news("Quokka two")
    assert sorted(found("quokka")) == sorted([key_of(page), key_of(other)])
    post(page, "unpublish")
    assert found("quokka") == [key_of(other)]
    post(other, "delete")
    assert not SearchEntry.objects.exists()


def test_a_translation_joins_its_original_and_leaves_it_again(news, committed, post):
    page = news("Quokka")
    with committed():
        kazakh = translate_page(page, "kk")["kk"]
    assert entry_languages(page) == ["en", "kk"]
    post(kazakh, "unpublish")
    assert entry_languages(page) == ["en"]


def entry_languages(page):
    entry = SearchEntry.objects.get(key=key_of(page))
    return sorted(entry.faces.values_list("language", flat=True))


def test_a_restricted_part_of_the_tree_is_not_found_until_it_is_opened(news, post):
    page = news()
    index = page.get_parent()
    restriction = {"restriction_type": "login", "password": ""}
    post(index, "set_privacy", restriction)
    assert found("quokka") == []
    post(index, "set_privacy", {"restriction_type": "none", "password": ""})
    assert found("quokka") == [key_of(page)]


def test_moved_below_a_restriction_and_back(news, committed, post, portal_site):
    page = news()
    closed = add_page(portal_site["en"], NewsIndexPage(title="Closed", slug="closed"))
    with committed():
        PageViewRestriction.objects.create(page=closed, restriction_type="login")
    open_place = page.get_parent()
    post(page, "move_confirm", {}, closed.pk)
    assert found("quokka") == []
    post(page, "move_confirm", {}, open_place.pk)
    assert found("quokka") == [key_of(page)]


def test_what_is_restricted_leaves_the_index_before_it_is_read_again(news, committed, monkeypatch):
    """Thousands of pages are read for minutes; hidden they are at once."""
    page = news()
    monkeypatch.setattr("portal.search.index.signal_handlers.PATIENCE", -1)
    monkeypatch.setattr("portal.search.index.refreshing.write_as_they_are", lambda keys: None)
    with committed():
        PageViewRestriction.objects.create(page=page.get_parent(), restriction_type="login")
    assert not SearchEntry.objects.filter(key=key_of(page)).exists()
    assert SearchBacklog.objects.filter(key=key_of(page)).exists()


def test_a_copy_is_found_beside_its_original(news, post):
    page = news()
    data = {
        "new_title": "Quokka copied",
        "new_slug": "copied",
        "new_parent_page": page.get_parent().pk,
        "publish_copies": "on",
    }
    post(page, "copy", data)
    copy = Page.objects.get(slug="copied")
    assert sorted(found("quokka")) == sorted([key_of(page), key_of(copy)])


def test_pages_acted_on_in_bulk(news, administrator, committed):
    pages = [news("Quokka one"), news("Quokka two")]
    ids = "&".join(f"id={page.pk}" for page in pages)
    for action, number in (("unpublish", 0), ("publish", 2), ("delete", 0)):
        with committed():
            administrator.post(f"/admin/bulk/wagtailcore/page/{action}/?{ids}", {"next": "/"})
        assert len(found("quokka")) == number, action


def test_a_page_about_a_record_is_a_part_of_it(portal_site, committed, post):
    with committed():
        event = EventFactory(en="Conference")
        index = EventIndexPage.objects.get(locale__language_code="en")
        page = add_page(index, EventPage(title="Days", lead="Quokka", event=event))
    assert found("quokka") == [key_of(event)]
    with committed():
        other = EventFactory(en="Congress")
        page.event = other
        page.save()
    assert found("quokka") == [key_of(other)]
    post(page, "delete")
    assert found("quokka") == []
    assert sorted(found("conference congress", needed=1)) == sorted([key_of(event), key_of(other)])


def test_indexing_a_page_costs_the_same_on_a_small_site_and_a_large(
    news, administrator, committed, post
):
    page = news("Quokka", people=[])
    small = cost_of_publishing(administrator, page, post)
    for number in range(12):
        news(f"Wombat {number}")
    with committed():
        translate_page(page, "kk", "ru", "ky", "uz")
    assert cost_of_publishing(administrator, page, post) == small


def cost_of_publishing(administrator, page, post):
    page = NewsPage.objects.get(pk=page.pk)
    data = edited(administrator, page, lead=f"{page.lead} Numbat", **PUBLISHED)
    with CaptureQueriesContext(connection) as queries:
        post(page, "edit", data)
    assert found(data["lead"]) == [key_of(page)]
    return len([query for query in queries if "portal_search" in query["sql"]])
