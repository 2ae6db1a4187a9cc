"""Each answer carries the policy for its side: strict in public, looser in Wagtail's admin."""

import pytest
from django.contrib.auth import get_user_model

pytestmark = pytest.mark.own_site


def directives(response):
    """The policy of an answer, as {directive: [source, ...]}."""
    parts = (part.split() for part in response["Content-Security-Policy"].split(";"))
    return {name: sources for name, *sources in parts}


@pytest.mark.parametrize("address", ["/kk/", "/en/", "/kk/nothing-here/"])
def test_public_pages_allow_nothing_inline_and_nothing_foreign(portal_site, client, address):
    policy = directives(client.get(address))
    assert policy["default-src"] == ["'self'"]
    assert policy["object-src"] == ["'none'"]
    assert not {"script-src", "style-src"} & policy.keys()
    assert "unsafe" not in str(policy)


def test_admin_allows_its_own_inline_code_and_nothing_foreign(portal_site, admin_client):
    policy = directives(admin_client.get("/admin/"))
    assert policy["script-src"] == policy["style-src"] == ["'self'", "'unsafe-inline'"]
    assert policy["default-src"] == ["'self'"]
    assert "http" not in str(policy)


def test_other_protecting_headers(portal_site, client):
    headers = client.get("/kk/").headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "SAMEORIGIN"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert "camera=()" in headers["Permissions-Policy"]


@pytest.mark.browser
def test_no_public_page_is_blocked_in_the_browser(portal_site, page):
    for language in portal_site:
        assert page.goto(f"/{language}/").status == 200


@pytest.mark.browser
def test_admin_works_under_its_policy_in_the_browser(portal_site, page):
    get_user_model().objects.create_superuser("editor", "editor@example.com", "password")
    page.goto("/admin/login/")
    page.fill("[name=username]", "editor")
    page.fill("[name=password]", "password")
    page.click("[type=submit]")
    page.wait_for_url("**/admin/")
    home = portal_site["kk"]
    page.goto(f"/admin/pages/{home.pk}/edit/")
    page.get_by_role("tab").first.wait_for()
    assert page.locator("[data-contentpath=title]").count() == 1
