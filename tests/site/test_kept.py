"""The frame is kept for a minute, and never shows what has changed since."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction, Site

from portal.models import StandardPage
from portal.site.identity import SiteIdentity
from portal.values.localised_text import LocalisedText
from tests.factories import add_page


@pytest.fixture
def home(portal_site):
    return portal_site["kk"]


@pytest.fixture
def about(home):
    return add_page(home, StandardPage(title="Портал туралы"))


def tables_read(client, url):
    with CaptureQueriesContext(connection) as captured:
        client.get(url)
    return " ".join(query["sql"] for query in captured)


def test_a_second_visit_asks_for_no_settings(client, home):
    assert "portal_siteidentity" in tables_read(client, home.url)
    assert "portal_siteidentity" not in tables_read(client, home.url)


def test_new_names_are_shown_at_once(client, home):
    client.get(home.url)
    identity = SiteIdentity.for_site(Site.objects.get(is_default_site=True))
    identity.ministry = LocalisedText(kk="Жаңа министрлік")
    identity.save()
    assert "Жаңа министрлік" in client.get(home.url).text


def test_a_page_appears_when_published_and_goes_when_withdrawn(client, home, about):
    assert about.title in client.get(home.url).text
    about.unpublish()
    assert about.title not in client.get(home.url).text


def test_a_deleted_page_goes_at_once(client, home, about):
    assert about.title in client.get(home.url).text
    about.delete()
    assert about.title not in client.get(home.url).text


def test_a_page_that_gets_a_password_goes_at_once(client, home, about):
    assert about.title in client.get(home.url).text
    PageViewRestriction.objects.create(
        page=about, restriction_type=PageViewRestriction.PASSWORD, password="x"
    )
    assert about.title not in client.get(home.url).text
