"""One set of rules for every list: what widens, what narrows, what a count and an address mean."""

import itertools
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.html import escape

from partnerships.models import AgreementTopic
from portal.pages.faceted_list import FacetedList
from tests.environment.host import IN_HOST
from tests.factories import AgreementFactory, TopicFactory
from tests.feeds.atom import A, links, read, titles

LANGUAGES = ("kk", "ru", "en", "ky", "uz")


def test_values_of_a_facet_widen_and_facets_narrow(listed, see):
    both = f"?{listed.records}={listed.surgery.slug}&{listed.records}={listed.nursing.slug}"
    first, second = listed.values
    expected = {
        "": {"Alpha", "Bravo", "Cinque"},
        f"?{listed.records}={listed.surgery.slug}": {"Alpha", "Bravo"},
        both: {"Alpha", "Bravo", "Cinque"},
        f"?{listed.plain}={first}": {"Alpha", "Cinque"},
        f"?{listed.plain}={first}&{listed.plain}={second}": {"Alpha", "Bravo", "Cinque"},
        f"?{listed.records}={listed.surgery.slug}&{listed.plain}={first}": {"Alpha"},
        f"{both}&{listed.plain}={second}": {"Bravo"},
    }
    for query, shown in expected.items():
        assert see(f"{listed.path}{query}").titles == shown, query


def test_a_count_is_right_under_every_other_choice_and_leaves_its_own_out(listed, see):
    values = {
        listed.records: {"Surgery": listed.surgery.slug, "Nursing": listed.nursing.slug},
        listed.plain: dict(zip(listed.labels, listed.values, strict=True)),
    }
    for chosen in itertools.product(*([None, *each.values()] for each in values.values())):
        asked = {name: v for name, v in zip(values, chosen, strict=True) if v}
        choices = see(address(listed.path, asked)).choices
        for name, labels in values.items():
            for label, value in labels.items():
                found = see(address(listed.path, {**asked, name: value})).titles
                assert choices.get(label, (0, ""))[0] == len(found), (asked, label)


def address(path, asked):
    return f"{path}?{'&'.join(f'{name}={value}' for name, value in asked.items())}"


def test_each_choice_is_taken_back_by_itself_and_all_at_once(listed, see):
    seen = see(f"{listed.path}?{listed.records}={listed.surgery.slug}")
    assert seen.titles == {"Alpha", "Bravo"}
    seen = see(seen.choices["Nursing"][1], listed.path)
    assert set(seen.chips) == {"Surgery", "Nursing", "Clear all"}
    assert see(seen.chips["Surgery"], listed.path).titles == {"Bravo", "Cinque"}
    assert see(seen.choices["Surgery"][1], listed.path).titles == {"Bravo", "Cinque"}
    whole = see(seen.chips["Clear all"], listed.path)
    assert whole.titles == {"Alpha", "Bravo", "Cinque"}
    assert whole.chips == {}
    assert seen.chips["Clear all"] == listed.path  # no "?" is left behind


def test_an_address_is_brought_into_its_proper_form(listed, client):
    first, second = listed.values
    surgery, nursing = (f"{listed.records}={r.slug}" for r in (listed.surgery, listed.nursing))
    pk = listed.surgery.pk
    plain = f"{listed.plain}={second}"
    one_facet_first = client.get(f"{listed.path}?{plain}&{surgery}", follow=True)
    proper = f"{listed.path}?{one_facet_first.request['QUERY_STRING']}"
    moved = {
        f"?{listed.records}=&{listed.plain}=": listed.path,
        f"?{listed.records}=&{listed.plain}={first}&page=": f"{listed.path}?{listed.plain}={first}",
        f"?{listed.records}={pk}": f"{listed.path}?{surgery}",
        f"?{listed.records}={pk}-of-another-name": f"{listed.path}?{surgery}",
        f"?{surgery}&{surgery}": f"{listed.path}?{surgery}",
        f"?{nursing}&{surgery}": f"{listed.path}?{'&'.join(sorted([surgery, nursing]))}",
        "?page=1": listed.path,
        f"?utm_source=x&{listed.plain}=": f"{listed.path}?utm_source=x",
    }
    for query, expected in moved.items():
        if f"{listed.path}{query}" != expected:
            answer = client.get(listed.path + query)
            assert (query, answer.status_code, answer["Location"]) == (query, 301, expected)
            assert client.get(expected).status_code == 200
    for order in (f"?{plain}&{surgery}", f"?{surgery}&{plain}"):
        answer = client.get(listed.path + order, follow=True)
        assert f"{listed.path}?{answer.request['QUERY_STRING']}" == proper
        assert len(answer.redirect_chain) <= 1


def test_the_address_names_what_it_shows_in_letters(listed, see):
    href = see(listed.path).choices["Surgery"][1]
    assert href == f"?{listed.records}={listed.surgery.pk}-khirurgiya"
    assert re.fullmatch(r"[\x21-\x7e]+", href)


def test_a_new_name_leaves_the_old_address_alive(listed, client):
    old = f"{listed.path}?{listed.records}={listed.surgery.slug}"
    row = listed.surgery.names.get(language="kk")
    listed.surgery.names = [type(row)(language="kk", name="Ота")]
    listed.surgery.save_revision().publish()
    answer = client.get(old)
    assert answer.status_code == 301
    assert answer["Location"].endswith(f"{listed.records}={listed.surgery.pk}-ota")


def test_a_choice_that_leads_to_nothing_says_so_and_what_to_leave_out(listed, see):
    third = listed.make_record(en="Dentistry")
    listed.add("Delta", [third], listed.values[1])
    seen = see(f"{listed.path}?{listed.records}={third.slug}&{listed.plain}={listed.values[0]}")
    assert seen.titles == set()
    assert listed.nothing in seen.text
    ways = re.findall(r'<li><div><a href="([^"]*)">.*?– (\d+) ', seen.text)
    assert sorted(int(number) for _href, number in ways) == [1, 2]
    for href, number in ways:
        text = see(href.replace("&amp;", "&"), listed.path).text
        assert f"<b>{number} " in text
        assert listed.nothing not in text


@pytest.mark.usefixtures("portal_site")
def test_where_all_choices_clash_each_is_offered_alone(see):
    topic = TopicFactory(en="Dentistry")
    AgreementFactory(en="Alpha", signed="2026", rows={"topics": [AgreementTopic(topic=topic)]})
    AgreementFactory(en="Bravo", signed="2025")
    AgreementFactory(en="Cinque", signed="2024", kind="protocol")
    path = "/en/agreements/"
    seen = see(f"{path}?type=protocol&topic={topic.slug}&year=2025")
    assert seen.titles == set()
    assert "Keep only one of the choices:" in seen.text
    ways = re.findall(r'<li><div><a href="([^"]*)">', seen.text)
    assert [see(href, path).titles for href in ways] == [{"Cinque"}, {"Alpha"}, {"Bravo"}]


def test_what_is_no_value_is_left_out_with_a_word(listed, see):
    words = "was not understood and is left out of account"
    for query in (f"?{listed.plain}=nonsense", f"?{listed.records}=x", "?sort=x", "?page=x"):
        seen = see(listed.path + query)
        assert words in seen.text
        assert seen.titles == {"Alpha", "Bravo", "Cinque"}
        assert seen.canonical.endswith(listed.path)
    assert words not in see(f"{listed.path}?{listed.plain}={listed.values[0]}&utm_source=x").text


def test_a_record_that_is_not_public_opens_no_list(listed, see):
    listed.surgery.unpublish()
    seen = see(f"{listed.path}?{listed.records}={listed.surgery.pk}")
    assert seen.titles == set()
    assert listed.nothing in seen.text
    assert set(seen.chips) == {"no longer published", "Clear all"}
    assert "Surgery" not in seen.text
    assert "khirurgiya" not in seen.text


def test_title_heading_and_description_say_what_is_chosen(listed, see):
    title = see(listed.path).heading
    seen = see(
        f"{listed.path}?{listed.records}={listed.surgery.slug}"
        f"&{listed.records}={listed.nursing.slug}&{listed.plain}={listed.values[0]}"
    )
    assert seen.heading.startswith(f"{title}: ")
    assert "Surgery or Nursing" in seen.heading or "Nursing or Surgery" in seen.heading
    assert seen.title.startswith(seen.heading)
    described = re.search(r'<meta name="description" content="([^"]*)"', seen.text)[1]
    assert described.startswith(escape(seen.heading))
    assert re.search(r" – 2 \w+", described)


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_every_language_the_choice_is_in_title_and_heading(listed, see, language):
    path = listed.index.objects.get(locale__language_code=language).url
    seen = see(f"{path}?{listed.records}={listed.surgery.slug}")
    name = str(listed.surgery.label(language))
    assert seen.heading.endswith(f": {name}")
    assert seen.title.startswith(seen.heading)
    assert seen.canonical == f"http://testserver{path}?{listed.records}={listed.surgery.slug}"


def test_the_other_languages_and_the_canonical_address_keep_the_choice(listed, see):
    query = f"?{listed.plain}={listed.values[0]}"
    seen = see(f"{listed.path}{query}&utm_source=x&sort={listed.sort}")
    assert seen.canonical == f"http://testserver{listed.path}{query}"
    others = re.findall(r'rel="alternate" hreflang="(\w+)" href="([^"]*)"', seen.text)
    assert {language for language, href in others if href.endswith(query)} == {*LANGUAGES}


def test_later_pages_and_orders_keep_the_choice(listed, see, monkeypatch):
    monkeypatch.setattr(FacetedList, "per_page", 1)
    query = f"?{listed.records}={listed.surgery.slug}&sort={listed.sort}"
    first = see(listed.path + query)
    following = re.search(r'href="(\?[^"]*)" rel="next"', first.text)[1].replace("&amp;", "&")
    second = see(following, listed.path)
    assert first.titles | second.titles == {"Alpha", "Bravo"}
    assert len(second.titles) == 1
    assert second.title != first.title
    assert second.canonical.endswith(f"?{listed.records}={listed.surgery.slug}&page=2")
    usual = see(f"{listed.path}?{listed.records}={listed.surgery.slug}")
    assert usual.titles == second.titles != first.titles
    assert f"sort={listed.sort}" in first.choices["Nursing"][1]
    assert see(f"{listed.path}?page=99").canonical.endswith(f"{listed.path}?page=3")


def test_the_feed_holds_what_the_list_holds(listed, see, client):
    choice = f"?{listed.records}={listed.surgery.slug}&{listed.records}={listed.nursing.slug}"
    choice += f"&{listed.plain}={listed.values[0]}"
    seen = see(listed.path + choice)
    href = re.search(rf'<a href="(/en/feeds/{listed.name}.atom\?[^"]*)"', seen.text)[1]
    feed = read(client.get(href.replace("&amp;", "&")))
    assert set(titles(feed)) == seen.titles == {"Alpha", "Cinque"}
    assert feed.findtext(f"{A}title") == seen.heading
    # A subscription by number goes on, and is the same feed.
    by_number = href.replace("&amp;", "&").replace(listed.surgery.slug, str(listed.surgery.pk))
    old = read(client.get(by_number))
    assert old.findtext(f"{A}id") == feed.findtext(f"{A}id")
    pages = [e.get("href") for e in links(old) if e.get("type") == "text/html"]
    assert all(listed.surgery.slug in page for page in pages)


@pytest.mark.own_site
def test_a_narrowed_list_is_kept(listed, client, settings):
    settings.PORTAL = {**settings.PORTAL, "PAGE_CACHE_SECONDS": 60}
    proper = client.get(
        f"{listed.path}?{listed.plain}={listed.values[0]}&{listed.records}={listed.surgery.slug}",
        follow=True,
    )
    for path in (listed.path, f"/en/feeds/{listed.name}.atom"):
        kept = f"{path}?{proper.request['QUERY_STRING']}"
        client.get(kept)
        with CaptureQueriesContext(connection) as captured:
            assert client.get(kept).status_code == 200
        assert len(captured) == 0, kept


def test_neither_rows_nor_values_make_more_queries(listed, client):
    query = f"?{listed.records}={listed.surgery.slug}&{listed.plain}={listed.values[0]}"
    address = client.get(listed.path + query, follow=True).request
    address = f"{address['PATH_INFO']}?{address['QUERY_STRING']}"

    def cost():
        client.get(address)
        with CaptureQueriesContext(connection) as captured:
            assert client.get(address).status_code == 200
        return len(captured)

    few = cost()
    for number in range(4):
        record = listed.make_record(en=f"Field {number}")
        listed.add(f"More {number}", [listed.surgery, record], listed.values[0])
    assert cost() == few <= (22 if IN_HOST else 16)
