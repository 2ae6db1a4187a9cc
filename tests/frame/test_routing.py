"""An address leads where Wagtail's own walk leads, in fewer queries."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction

from news.models import NewsIndexPage, NewsPage
from portal.models import HomePage, StandardPage
from portal.pages.routing import page_below
from tests.factories import add_page


@pytest.fixture
def section(portal_site):
    return add_page(portal_site["kk"], StandardPage(title="Бөлім", slug="section"))


@pytest.fixture
def page(section):
    return add_page(section, StandardPage(title="Бет", slug="page"))


def restrict(page):
    return PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def walked(home, request, components):
    """Where Wagtail's own walk leads."""
    return Page.route(home, request, components).page


@pytest.mark.parametrize("components", [["section"], ["section", "page"], ["news"], []])
def test_it_is_the_page_that_wagtail_walks_to(rf, portal_site, page, components):
    home, request = portal_site["kk"], rf.get("/")
    assert home.route(request, components).page == walked(home, request, components)


def test_a_draft_a_stranger_and_another_language_are_not_found(client, portal_site, section):
    draft = add_page(section, StandardPage(title="Нобай", slug="draft"), publish=False)
    assert page_below(portal_site["kk"], ["section", draft.slug]) is None
    for address in ("/kk/section/draft/", "/kk/section/nowhere/", "/ru/section/"):
        assert client.get(address).status_code == 404


def test_a_page_below_a_withdrawn_one_is_still_there(client, section, page):
    section.unpublish()
    page.save_revision().publish()
    assert client.get("/kk/section/").status_code == 404
    assert client.get("/kk/section/page/").status_code == 200


def test_a_restriction_holds_for_the_page_and_what_is_below(client, section, page):
    assert list(page.get_view_restrictions()) == []
    restriction = restrict(section)
    assert list(page.get_view_restrictions()) == [restriction]
    assert client.get("/kk/section/page/").status_code == 302
    assert list(HomePage.objects.get(locale=page.locale).get_view_restrictions()) == []


def test_a_mirror_is_restricted_as_its_original(portal_site, section, page):
    mirror = page.create_alias(parent=portal_site["kk"], update_slug="mirror")
    assert list(mirror.get_view_restrictions()) == []
    restriction = restrict(page)
    assert list(mirror.get_view_restrictions()) == [restriction]
    assert list(mirror.get_view_restrictions()) == list(Page.get_view_restrictions(mirror))


def test_a_deep_address_costs_no_more_than_a_short_one(client, section, page):
    def queries(address):
        client.get(address)
        with CaptureQueriesContext(connection) as captured:
            client.get(address)
        return len(captured)

    # The breadcrumbs of the third level are asked for.
    assert queries("/kk/section/page/") <= queries("/kk/section/") + 1


def test_news_are_served_as_their_own_type(client, portal_site):
    index = NewsIndexPage.objects.get(locale__language_code="kk")
    item = add_page(index, NewsPage(title="Жаңалық", slug="item", date="2026-11-18"))
    assert page_below(portal_site["kk"], ["news", "item"]) == item
    assert "2026 ж." in client.get("/kk/news/item/").text
