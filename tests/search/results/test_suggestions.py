"""Words and titles that begin as somebody has begun to type."""

import datetime

import pytest


def suggest(client, typed, language="kk"):
    response = client.get(f"/{language}/search/suggestions.json", {"q": typed})
    assert response.status_code == 200
    _typed, completions, kinds, addresses = response.json()
    assert len(completions) == len(kinds) == len(addresses)
    return completions


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("денс", "Денсаулық"),
        ("dens", "Денсаулық"),
        ("sizgan", "Сызғанов"),
        ("сызга", "Сызғанов"),
        ("диа", "Диабет"),
        ("диаб", "Диабет"),
        ("Сызғанов ор", "Сызғанов орталығы"),
    ],
)
def test_words_are_completed_in_any_letters(news, client, typed, completed):
    news("Денсаулық күні")
    news("Сызғанов орталығы")
    news("Диабет мектебі")
    assert completed in suggest(client, typed)


def test_titles_come_with_their_own_address(news, client):
    page = news("Денсаулық күні")
    response = client.get("/kk/search/suggestions.json", {"q": "күні"})
    _typed, completions, _kinds, addresses = response.json()
    assert "Денсаулық күні" in completions
    assert addresses[completions.index("Денсаулық күні")].endswith(page.url)


def test_a_title_that_begins_so_comes_first_and_each_thing_once(news, client):
    news("Үлкен денсаулық форумы")
    news("Денсаулық")
    shown = [str(hit.title) for hit in client.get(
        "/kk/search/suggestions/", {"q": "денс"}
    ).context["suggestions"].titles]  # fmt: skip
    assert shown == ["Денсаулық", "Үлкен денсаулық форумы"]


def test_nothing_that_is_not_public_is_suggested(news, client):
    page = news("Құпиялар")
    news("Құпия емес", shown_from=datetime.date.today() + datetime.timedelta(1))
    type(page).objects.filter(pk=page.pk).update(live=False)
    assert "Құпия емес" not in suggest(client, "құпи")
    assert "Құпия емес" not in client.get("/kk/search/suggestions/?q=құпи").text
    titles = client.get("/kk/search/suggestions/?q=құпиял").context["suggestions"].titles
    assert titles == []


@pytest.mark.parametrize("typed", ["а", "😀", "-", "ф" * 101, "'"])
def test_nonsense_is_refused_with_words(client, portal_site, typed):
    for address in ("/en/search/suggestions.json", "/en/search/suggestions/"):
        response = client.get(address, {"q": typed})
        assert response.status_code == 400
        assert "Write at" in response.text


def test_the_page_without_anything_typed_is_a_form(client, portal_site):
    response = client.get("/en/search/suggestions/")
    assert response.status_code == 200
    assert 'name="q"' in response.text


def test_a_browser_learns_where_to_search(client, portal_site):
    response = client.get("/kk/")
    assert 'href="/kk/search/opensearch.xml"' in response.text
    document = client.get("/kk/search/opensearch.xml")
    assert document["Content-Type"].startswith("application/opensearchdescription+xml")
    assert "http://testserver/kk/search/?q={searchTerms}" in document.text
    assert "http://testserver/kk/search/suggestions.json?q={searchTerms}" in document.text
