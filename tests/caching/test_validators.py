"""Browsers and proxies ask before they show again, and are told when nothing has changed."""

import pytest
from wagtail.models import Page

pytestmark = pytest.mark.own_site


def ask(client, address, etag):
    return client.get(address, headers={"if-none-match": etag})


def test_the_headers_of_a_page(client, page):
    for _made_then_kept in range(2):
        response = client.get(page.url)
        assert {*response["Cache-Control"].split(", ")} == {"no-cache", "public"}
        assert response["Vary"] == "Cookie"
        assert response["Content-Language"] == "kk"
        assert "X-Frame-Options" in response
        assert "Content-Security-Policy" in response


def test_nothing_new_is_304_without_a_body(client, page):
    etag = client.get(page.url)["ETag"]
    response = ask(client, page.url, etag)
    assert (response.status_code, response.content) == (304, b"")
    assert response["ETag"] == etag
    assert response["Vary"] == "Cookie"
    assert "no-cache" in response["Cache-Control"]
    assert ask(client, page.url, f'"other", W/{etag}').status_code == 304
    assert ask(client, page.url, '"other"').status_code == 200


def test_the_etag_changes_with_the_content_only(client, page, portal_site):
    etag = client.get(page.url)["ETag"]
    portal_site["ru"].save_revision().publish()  # all is made anew, and this page is as before
    assert ask(client, page.url, etag).status_code == 304
    page.lead = "Жаңа сөз."
    page.save_revision().publish()
    changed = ask(client, page.url, etag)
    assert changed.status_code == 200
    assert changed["ETag"] != etag
    assert "Жаңа сөз." in changed.text


def test_versions_have_their_own(client, page):
    etag = client.get(page.url)["ETag"]
    client.cookies["low_vision"] = "1"
    assert ask(client, page.url, etag).status_code == 200


def test_who_is_logged_in_asks_too(admin_client, page):
    etag = admin_client.get(page.url)["ETag"]
    assert ask(admin_client, page.url, etag).status_code == 304


def test_other_answers_have_none(client, admin_client, page):
    assert "ETag" not in client.get("/kk/nowhere/")
    assert "ETag" not in admin_client.get("/admin/")
    Page.objects.get(pk=page.pk).unpublish()
    assert client.get(page.url).status_code == 404
