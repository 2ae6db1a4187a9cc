"""What stands in an address and is no choice of ours is left out of account."""

import pytest

from tests.factories import EventFactory

pytestmark = pytest.mark.django_db

STRANGE = ["²", "٣", "abc", "-1", "9" * 30, "1\x00", "<script>"]
CHOICES = {
    "news": ["year", "topic", "organisation", "person", "event", "sort", "page"],
    "agreements": ["state", "country", "organisation", "type", "topic", "year", "sort", "page"],
    "experts": ["specialty", "country", "offer", "language", "sort", "page"],
    "events": ["year", "country", "topic", "programme", "sort", "page"],
    "search": ["q", "page"],
}


@pytest.mark.own_site
@pytest.mark.parametrize("path", ["/%00", "/en/%00/", "/en/news/%00", "/en/feeds/%00.atom"])
def test_an_address_with_a_nul_is_refused(client, portal_site, path):
    answer = client.get(path)
    assert answer.status_code == 400
    assert "\0" not in answer.text
    assert "portal/portal.css" in answer.text


@pytest.mark.parametrize("index", CHOICES)
def test_a_strange_choice_is_answered_with_the_list(client, portal_site, index):
    for name in CHOICES[index]:
        for strange in [*STRANGE, *([""] if index == "search" else [])]:
            answer = client.get(f"/en/{index}/", {name: strange})
            assert (name, strange, answer.status_code) == (name, strange, 200)


def test_what_is_no_year_leaves_the_list_of_events_whole(client, portal_site):
    EventFactory(en="Congress", start="2026-05-14")
    for year, shown in (("2", True), ("٢", True), ("2026", True), ("2025", False)):
        assert ("Congress" in client.get("/en/events/", {"year": year}).text) is shown
