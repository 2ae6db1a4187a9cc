"""What robots.txt tells search engines."""

import re

import pytest


def disallowed(client):
    lines = client.get("/robots.txt").text.splitlines()
    assert lines[0] == "User-agent: *"
    return [line.split(": ", 1)[1] for line in lines if line.startswith("Disallow")]


def keeps_out(rule, address):
    """As RFC 9309 matches: from the start, ``*`` stands for anything."""
    return re.match(re.escape(rule).replace(r"\*", ".*"), address) is not None


@pytest.fixture
def is_read(client, portal_site):
    rules = disallowed(client)
    return lambda address: not any(keeps_out(rule, address) for rule in rules)


def test_robots_find_the_sitemap(portal_site, client):
    response = client.get("/robots.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert "\nSitemap: http://testserver/sitemap.xml\n" in response.text


@pytest.mark.parametrize(
    "address",
    ["/", "/kk/", "/kk/news/days/", "/kk/agreements/12/", "/kk/agreements/?page=2",
     "/kk/agreements/?state=in_force", "/kk/feeds/news.atom", "/media/sharing/a.png",
     "/documents/1/text.pdf", "/kk/news/days/?utm_source=x&utm_medium=y"],
)  # fmt: skip
def test_what_is_public_is_read(is_read, address):
    assert is_read(address)


@pytest.mark.parametrize(
    "address",
    ["/admin/", "/admin/pages/3/", "/low-vision/?on=1&next=/kk/", "/kk/search/?q=x",
     "/uz/search/?q=x", "/kk/agreements/?state=in_force&year=2018"],
)  # fmt: skip
def test_what_is_not_worth_reading_is_not(is_read, address):
    assert not is_read(address)


def test_a_site_that_is_not_public_asks_to_be_left_alone(client, portal_site, settings):
    settings.PORTAL = {"SEARCH_ENGINES": False}
    assert disallowed(client) == ["/"]
    assert "Sitemap" not in client.get("/robots.txt").text
