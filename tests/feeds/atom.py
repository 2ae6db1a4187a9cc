"""Reads a feed and holds it to RFC 4287."""

import re
import xml.etree.ElementTree as ElementTree
from urllib.parse import urlsplit

A = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")  # RFC 3339


def read(response):
    """The feed's root element. Fails when it breaks a MUST of RFC 4287."""
    assert response.status_code == 200
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    feed = ElementTree.fromstring(response.content)
    assert feed.tag == f"{A}feed"
    assert_required(feed)
    assert [link for link in links(feed) if link.get("rel") == "self"]  # 4.1.1, SHOULD
    entries = feed.findall(f"{A}entry")
    ids = [entry.findtext(f"{A}id") for entry in entries]
    assert len(ids) == len(set(ids))
    assert feed.findall(f"{A}author") or all(e.findall(f"{A}author") for e in entries)  # 4.1.1
    for entry in entries:
        assert_required(entry)
    return feed


def assert_required(element):
    """Exactly one id, title and updated each (4.1.1, 4.1.2), of the right form."""
    for name in ("id", "title", "updated"):
        assert len(element.findall(A + name)) == 1, name
        assert element.findtext(A + name).strip(), name
    assert urlsplit(element.findtext(f"{A}id")).scheme  # 4.2.6: an IRI
    for name in ("updated", "published"):
        for moment in element.findall(A + name):
            assert MOMENT.fullmatch(moment.text)  # 3.3
    assert all(urlsplit(link.get("href")).scheme for link in links(element))
    alternates = [
        (link.get("type"), link.get("hreflang"))
        for link in links(element)
        if link.get("rel") == "alternate"
    ]
    assert len(alternates) == len(set(alternates))  # 4.1.1, 4.1.2
    assert element.findall(f"{A}content") or alternates  # 4.1.2
    assert all(author.findtext(f"{A}name") for author in element.findall(f"{A}author"))


def links(element):
    return element.findall(f"{A}link")


def titles(feed):
    return [entry.findtext(f"{A}title") for entry in feed.findall(f"{A}entry")]


def languages(feed):
    """The language of each entry."""
    return [entry.get(LANG) or feed.get(LANG) for entry in feed.findall(f"{A}entry")]
