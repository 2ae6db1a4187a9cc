"""The sitemap names every public page and record in every language, with alternates."""

import xml.etree.ElementTree as ElementTree

import html5lib
import pytest
from wagtail.models import Locale

from portal.models import Event, EventName, EventPage, StandardPage

NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}


@pytest.fixture
def sitemap(client):
    """``sitemap("pages")``: alternates by address."""

    def read(section):
        response = client.get(f"/sitemap-{section}.xml")
        assert response["Content-Type"].startswith("application/xml")
        found = {}
        for url in ElementTree.fromstring(response.content).findall("s:url", NAMES):
            alternates = {
                link.get("hreflang"): link.get("href") for link in url.findall("x:link", NAMES)
            }
            found[url.find("s:loc", NAMES).text.removeprefix("http://testserver")] = alternates
        return found

    return read


@pytest.fixture
def event(portal_site):
    event = Event(live=False)
    event.names.add(EventName(language="ru", name="Дни медицины"))
    event.save()
    event.save_revision().publish()
    return event


def test_the_index_lists_pages_and_kinds_of_records(portal_site, event, client):
    root = ElementTree.fromstring(client.get("/sitemap.xml").content)
    places = [place.text for place in root.findall("s:sitemap/s:loc", NAMES)]
    assert "http://testserver/sitemap-pages.xml" in places
    assert "http://testserver/sitemap-event.xml" in places
    for place in places:
        assert client.get(place).status_code == 200


def test_a_page_stands_with_the_languages_that_have_it(portal_site, sitemap):
    page = portal_site["ru"].add_child(instance=StandardPage(title="О портале", slug="about"))
    page.save_revision().publish()
    english = page.copy_for_translation(Locale.objects.get(language_code="en"))
    english.save_revision().publish()
    draft = page.copy_for_translation(Locale.objects.get(language_code="kk"))
    draft.save_revision()
    pages = sitemap("pages")
    assert pages["/ru/about/"] == {
        "ru": "http://testserver/ru/about/",
        "en": "http://testserver/en/about/",
        # Kazakh is the main language and has no such page; Russian is the nearest to it.
        "x-default": "http://testserver/ru/about/",
    }
    assert pages["/en/about/"] == pages["/ru/about/"]
    assert "/kk/about/" not in pages
    assert set(pages["/kk/"]) == {"kk", "ru", "en", "ky", "uz", "x-default"}
    assert pages["/en/"]["x-default"] == "http://testserver/kk/"


def test_a_record_stands_at_its_page_where_it_has_one(portal_site, event, sitemap):
    index = portal_site["ru"].get_children().get(slug="events")
    page = index.add_child(instance=EventPage(title="Дни", slug="days", event=event))
    page.save_revision().publish()
    events = sitemap("event")
    assert set(events) == {
        "/ru/events/days/",
        *(f"/{language}/events/{event.pk}/" for language in ("kk", "en", "ky", "uz")),
    }
    assert events["/ru/events/days/"]["kk"] == f"http://testserver/kk/events/{event.pk}/"
    assert "/ru/events/days/" not in sitemap("pages")


def test_a_page_in_one_language_has_no_default(portal_site, sitemap):
    page = portal_site["ru"].add_child(instance=StandardPage(title="О портале", slug="about"))
    page.save_revision().publish()
    assert set(sitemap("pages")["/ru/about/"]) == {"ru"}


def test_the_sitemap_and_the_pages_agree(portal_site, event, sitemap, client):
    for address, alternates in {**sitemap("pages"), **sitemap("event")}.items():
        tree = html5lib.parse(client.get(address).text, namespaceHTMLElements=False)
        links = {
            link.get("hreflang"): link.get("href")
            for link in tree.iter("link")
            if link.get("hreflang")
        }
        assert links == alternates, address


def test_a_draft_record_is_not_named(portal_site, event, sitemap):
    Event.objects.get(pk=event.pk).unpublish()
    assert sitemap("event") == {}


def test_a_name_of_no_sitemap(portal_site, client):
    assert client.get("/sitemap-nothing.xml", follow=True).status_code == 404


def test_a_file_has_a_thousand_addresses_at_most(portal_site, client):
    Event.objects.bulk_create(Event(live=True) for _ in range(201))
    files = [client.get("/sitemap-event.xml", query) for query in ({}, {"p": 2})]
    assert [len(file.content.split(b"<url>")) - 1 for file in files] == [1_000, 5]
    assert len(files[0].content) < 1_000_000
    index = client.get("/sitemap.xml").content.decode()
    assert "/sitemap-event.xml?p=2" in index
    assert "?p=3" not in index
