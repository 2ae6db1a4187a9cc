"""Every template is valid HTML, in order, within its weight, with nothing inline."""

import gzip
import re
from pathlib import Path

import html5lib
import pytest
from django.contrib.staticfiles import finders

NAMES = [
    "home", "news list", "register", "directory", "events", "standard page", "news item",
    "agreement", "expert", "event", "person", "organisation", "search", "nothing found",
    "search form", "not in this language", "nowhere",
]  # fmt: skip
HTML_BUDGET = 15 * 1024
CSS_BUDGET = 10 * 1024


@pytest.fixture(params=NAMES)
def text(request, client, addresses):
    return client.get(addresses[request.param]).text


def parsed(text):
    return html5lib.parse(text, namespaceHTMLElements=False)


def test_markup_of_every_template(text):
    html5lib.HTMLParser(strict=True).parse(text)
    tree = parsed(text)
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert sorted(ids) == sorted(set(ids))
    levels = [int(e.tag[1]) for e in tree.iter() if re.fullmatch("h[1-6]", str(e.tag))]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip([0, *levels], levels, strict=False))
    assert tree.get("lang") in ("kk", "en")


def test_nothing_is_inline_and_nothing_comes_from_elsewhere(text):
    elements = list(parsed(text).iter())
    # A data block is not run: the policy has nothing against it.
    assert {e.get("type") for e in elements if e.tag == "script"} <= {"application/ld+json"}
    assert not [e for e in elements if e.tag == "style"]
    attributes = {name for element in elements for name in element.attrib}
    assert not [name for name in attributes if name == "style" or name.startswith("on")]
    loaded = [e.get("src") for e in elements if e.get("src")]
    loaded += [e.get("href") for e in elements if e.tag == "link" and "icon" in e.get("rel", "")]
    assert loaded
    assert all(url.startswith("/") and not url.startswith("//") for url in loaded)


def test_no_label_is_left_without_a_value(text):
    tree = parsed(text)
    for group in tree.iter("dl"):
        for entry in group.iter("div"):
            assert all("".join(value.itertext()).strip(" ,–-\n") for value in entry.iter("dd"))
    assert all("".join(cell.itertext()).strip(" –-\n") for cell in tree.iter("td"))
    assert all("".join(link.itertext()).strip() for link in tree.iter("a"))


def test_html_stays_within_its_weight(text):
    assert len(gzip.compress(text.encode())) <= HTML_BUDGET


def test_the_stylesheet_stays_within_its_weight():
    stylesheet = Path(finders.find("portal/portal.css")).read_bytes()
    assert len(gzip.compress(stylesheet)) <= CSS_BUDGET
