"""The low-vision version: chosen once, kept in a cookie, read by the server."""

import pytest


@pytest.fixture
def home(portal_site):
    return portal_site["kk"].url


def test_the_link_leads_to_the_version_and_back_again(client, home):
    assert 'class="low-vision"' not in client.get(home).text
    answer = client.get("/low-vision/", {"on": "1", "next": home})
    assert (answer.status_code, answer.url) == (302, home)
    assert 'class="low-vision"' in client.get(home).text
    client.get("/low-vision/", {"on": "0", "next": home})
    assert 'class="low-vision"' not in client.get(home).text


def test_the_link_of_a_page_comes_back_to_that_page(client, home):
    assert "/low-vision/?on=1&amp;next=%2Fkk%2F" in client.get(home).text


@pytest.mark.parametrize(
    "elsewhere", ["https://example.org/", "//example.org/", "javascript:x", ""]
)
def test_it_leads_to_no_other_site(client, home, elsewhere):
    assert client.get("/low-vision/", {"on": "1", "next": elsewhere}).url == "/"


def test_only_reading_methods_are_answered(client, home):
    assert client.post("/low-vision/", {"on": "1"}).status_code == 405
