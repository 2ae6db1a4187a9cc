"""A small tree of pages, and the two ways to serve it."""

import re

import pytest
from django.test import Client, override_settings
from django.urls import clear_url_caches
from wagtail.models import PageViewRestriction

from portal.models import StandardPage
from tests.factories import add_page

WAGTAILS = "tests.serving.wagtail_urls"
OURS = "portal.site_urls"
# Made anew for each form.
TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]*"')


@pytest.fixture
def section(portal_site):
    return add_page(portal_site["kk"], StandardPage(title="Бөлім", slug="section"))


@pytest.fixture
def page(section):
    return add_page(section, StandardPage(title="Бет", slug="page"))


def restrict(page, kind=PageViewRestriction.LOGIN, **rest):
    return PageViewRestriction.objects.create(page=page, restriction_type=kind, **rest)


def answer(urls, address, method="get", **request):
    """Status, content and headers of an address, by the addresses of one URL configuration.

    What counts is that an answer expires, not the second at which it was given.
    """
    with override_settings(ROOT_URLCONF=urls):
        clear_url_caches()
        response = getattr(Client(raise_request_exception=False), method)(address, **request)
        content = TOKEN.sub(b"", response.content)
    clear_url_caches()
    headers = dict(response.headers)
    if "Expires" in headers:
        headers["Expires"] = "some second"
    return response.status_code, content, headers, sorted(response.cookies)
