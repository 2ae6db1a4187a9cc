"""Breadcrumbs, list pages and links of running text: few queries, and never yesterday's."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override
from wagtail.models import Page, Site

from news.models import NewsIndexPage
from portal.models import StandardPage
from portal.site.index_addresses import index_address
from tests.factories import add_page
from tests.serving.conftest import restrict


@pytest.fixture
def index(portal_site):
    return NewsIndexPage.objects.get(locale__language_code="kk")


def test_a_list_page_is_asked_for_once(index, django_assert_num_queries):
    assert index_address(NewsIndexPage, "kk") == "/kk/news/"
    with django_assert_num_queries(0), override("kk"):
        assert index_address(NewsIndexPage) == "/kk/news/"
    assert index_address(NewsIndexPage, "ru") == "/ru/news/"


def test_a_list_page_that_is_withdrawn_restricted_or_renamed(index):
    assert index_address(NewsIndexPage, "kk")
    index.slug = "messages"
    index.save_revision().publish()
    assert index_address(NewsIndexPage, "kk") == "/kk/messages/"
    restriction = restrict(index)
    assert index_address(NewsIndexPage, "kk") == ""
    restriction.delete()
    Page.objects.get(pk=index.pk).unpublish()
    assert index_address(NewsIndexPage, "kk") == ""


def test_the_host_name_stands_only_before_another_sites_page(index, section):
    other = Site.objects.create(hostname="other.example", root_page=section)
    assert index_address(NewsIndexPage, "kk", other).startswith("http://localhost")
    own = Site.objects.get(is_default_site=True)
    assert index_address(NewsIndexPage, "kk", own) == "/kk/news/"


def test_breadcrumbs_follow_a_new_title(client, section, page):
    assert "Бөлім" in client.get(page.url).text
    section.title = "Басқарма"
    section.save_revision().publish()
    assert "Басқарма" in client.get(page.url).text
    section.title = "Департамент"
    section.save()  # past publishing, as a synchronised fact is
    assert "Департамент" in client.get(page.url).text


def test_saving_a_draft_drops_nothing(section, django_assert_num_queries):
    index_address(NewsIndexPage, "kk")
    section.title = "Нобай"
    section.save_revision()
    with django_assert_num_queries(0):
        assert index_address(NewsIndexPage, "kk")


def test_the_links_of_a_body_are_one_query(client, portal_site, section, page):
    links = (
        f'<p><a linktype="page" id="{page.pk}">1</a> <a linktype="page" id="{section.pk}">2</a></p>'
    )

    def counted(text):
        body = [("text", text)]
        shown = add_page(portal_site["kk"], StandardPage(title="Сілтемелер", body=body))
        client.get(portal_site["kk"].url)  # what all pages share
        with CaptureQueriesContext(connection) as captured:
            html = client.get(shown.url).text
        Page.objects.get(pk=shown.pk).delete()
        return len(captured), html

    without, _html = counted("<p>1 2</p>")
    with_links, html = counted(links)
    assert with_links == without + 1
    assert f'<a href="{page.url}">' in html
    assert f'<a href="{section.url}">' in html
