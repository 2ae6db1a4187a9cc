"""What the short way to a page costs, and that it never leads where a page has been."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override
from wagtail.models import Page, Site

from news.models import NewsIndexPage, NewsPage
from portal.models import HomePage, StandardPage
from portal.pages.serving.routes import find
from tests.factories import add_page
from tests.serving.conftest import restrict

own_site = pytest.mark.own_site


def queries(client, address, status=200):
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == status
    return [query["sql"] for query in captured]


@own_site
def test_a_page_is_found_in_one_query(client, page, rf, django_assert_num_queries):
    queries(client, "/kk/section/page/")
    with override("kk"), django_assert_num_queries(1):
        found, _route = find(rf.get("/kk/section/page/"), "section/page/")
        assert found.locale.language_code == "kk"
    assert type(found) is StandardPage


@own_site
def test_a_deep_address_costs_no_more_than_a_short_one(client, section, page):
    # The breadcrumbs of the third level are asked for.
    deep, short = queries(client, "/kk/section/page/"), queries(client, "/kk/section/")
    assert len(deep) <= len(short) + 1


@own_site
def test_a_page_that_nothing_restricts_asks_for_no_restriction(client, page):
    asked = " ".join(queries(client, "/kk/section/page/"))
    assert '"wagtailcore_pageviewrestriction"."password"' not in asked


@own_site
def test_a_restriction_holds_at_once_and_as_long_as_it_is_there(client, section, page):
    assert client.get("/kk/section/page/").status_code == 200
    restriction = restrict(section)
    assert client.get("/kk/section/page/").status_code == 302
    restriction.delete()
    assert client.get("/kk/section/page/").status_code == 200


@own_site
def test_a_page_moved_under_a_restricted_one_is_restricted(client, portal_site, section, page):
    closed = add_page(portal_site["kk"], StandardPage(title="Жабық", slug="closed"))
    restrict(closed)
    assert client.get("/kk/section/page/").status_code == 200
    Page.objects.get(pk=page.pk).move(Page.objects.get(pk=closed.pk), pos="last-child")
    # The redirect that the move has made is not for those who may not read the page.
    assert client.get("/kk/section/page/").status_code == 404
    assert client.get("/kk/closed/page/").status_code == 302


@own_site
def test_a_page_that_gets_another_address_leaves_the_old_one(client, section, page):
    assert client.get("/kk/section/page/").status_code == 200
    section.slug = "department"
    section.save_revision().publish()
    assert client.get("/kk/section/page/").status_code in (301, 404)
    assert client.get("/kk/department/page/").status_code == 200


@own_site
def test_a_page_withdrawn_past_the_signals_is_gone(client, page):
    assert client.get("/kk/section/page/").status_code == 200
    Page.objects.filter(pk=page.pk).update(live=False)
    assert client.get("/kk/section/page/").status_code == 404


@own_site
def test_a_deleted_page_is_gone_and_another_may_take_its_address(client, section, page):
    assert "Бет" in client.get("/kk/section/page/").text
    Page.objects.get(pk=page.pk).delete()
    assert client.get("/kk/section/page/").status_code == 404
    add_page(section, StandardPage(title="Жаңа", slug="page"))
    assert "Жаңа" in client.get("/kk/section/page/").text


@own_site
def test_a_site_that_moves_to_another_home_page_serves_it_at_once(client, section, page):
    assert client.get("/kk/section/page/").status_code == 200
    site = Site.objects.get(is_default_site=True)
    site.root_page = Page.objects.get(pk=section.pk)
    site.save()
    assert client.get("/kk/section/page/").status_code == 404
    assert client.get("/kk/page/").status_code == 200


def test_a_restriction_is_that_of_the_page_and_those_above(section, page):
    assert list(page.get_view_restrictions()) == []
    restriction = restrict(section)
    assert list(page.get_view_restrictions()) == [restriction]
    if isinstance(home := section.get_parent().specific, HomePage):
        assert list(home.get_view_restrictions()) == []


def test_a_mirror_is_restricted_as_its_original(portal_site, section, page):
    mirror = page.create_alias(parent=portal_site["kk"], update_slug="mirror")
    assert list(mirror.get_view_restrictions()) == []
    restriction = restrict(page)
    assert list(mirror.get_view_restrictions()) == [restriction]
    assert list(mirror.get_view_restrictions()) == list(Page.get_view_restrictions(mirror))


def test_news_are_served_as_their_own_type(client, portal_site):
    index = NewsIndexPage.objects.get(locale__language_code="kk")
    add_page(index, NewsPage(title="Жаңалық", slug="item", date="2026-11-18"))
    assert "2026 ж." in client.get("/kk/news/item/").text
