"""Error pages: a 404 offers the languages that have the page, a 500 needs nothing."""

import pytest
from django.core.exceptions import PermissionDenied
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.utils.translation import override
from django.views.defaults import bad_request, permission_denied, server_error


def test_404_offers_the_languages_that_have_the_page(client, addresses, news_item):
    answer = client.get(addresses["not in this language"])
    assert answer.status_code == 404
    assert f'<a href="{news_item.url}" lang="kk" hreflang="kk">' in answer.text
    assert "Ташкентте медицина күндері" in answer.text


def test_404_of_nothing_leads_on(client, addresses):
    answer = client.get("/en/nowhere/")
    assert answer.status_code == 404
    assert "There is no page here" in answer.text
    assert 'href="/en/"' in answer.text


@pytest.mark.parametrize("view", [server_error, bad_request])
def test_500_and_400_need_no_database(view):
    """No database fixture: a query would fail the test."""
    with override("en"):
        request = RequestFactory().get("/")
        answer = view(request) if view is server_error else view(request, ValueError())
    assert answer.status_code in (500, 400)
    assert b"portal/portal.css" in answer.content
    assert b"Internal Server Error" not in answer.content


def test_403_says_what_to_do(portal_site, rf):
    request = rf.get("/en/")
    request.user = None
    with override("en"):
        answer = permission_denied(request, PermissionDenied())
    assert "You may not open this page" in answer.text
    assert answer.status_code == 403


def test_a_form_without_its_token_is_refused_in_the_portals_words(portal_site):
    answer = Client(enforce_csrf_checks=True).post("/en/")
    assert answer.status_code == 403
    assert '<html lang="en"' in answer.text
    assert "The form could not be accepted" in answer.text


@pytest.mark.parametrize("language", ["kk", "ru", "en", "ky", "uz"])
def test_500_in_each_language(language):
    with override(language):
        assert f'<html lang="{language}"' in render_to_string("500.html")
