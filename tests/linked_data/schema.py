"""Holds JSON-LD to the properties that schema.org gives a type, and to what Google asks for.

Properties and the types of their values: https://schema.org/NewsArticle, /Person, /Organization,
/Event, /WebSite, /BreadcrumbList (release 29). ``needed`` is what Google's documentation calls
required, ``wished`` what it recommends and the portal can know
(https://developers.google.com/search/docs/appearance/structured-data/article, …/event,
…/breadcrumb, …/organization, …/profile-page). Google requires a start and a place of an event,
which sources often do not give; then the event is no rich result, and is still valid.
"""

import json
import re

import html5lib

DATE = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d([+-]\d\d:\d\d|Z))?)?)?")  # ISO 8601
URL = re.compile(r"https?://[^\s]+")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?")
COUNTRY = re.compile(r"[A-Z]{2}")
TEXT = re.compile(r"[^\s][\s\S]*")

THING = {"name": TEXT, "alternateName": TEXT, "description": TEXT, "url": URL, "image": URL,
         "sameAs": URL, "mainEntityOfPage": URL}  # fmt: skip
ORGANISATION = {**THING, "logo": "ImageObject", "address": ("PostalAddress", TEXT),
                "telephone": TEXT, "email": TEXT, "parentOrganization": "Organization",
                "subOrganization": "Organization"}  # fmt: skip
PLACE = {**THING, "address": "PostalAddress"}

TYPES = {
    "NewsArticle": {
        **THING, "headline": TEXT, "inLanguage": LANGUAGE, "datePublished": DATE,
        "dateModified": DATE, "author": ("Person", "Organization"),
        "publisher": ("Person", "Organization"), "contentLocation": "Place", "about": TEXT,
        "mentions": ("Person", "Organization", "Event"), "isBasedOn": URL,
        "isAccessibleForFree": bool,
    },
    "Person": {
        **THING, "jobTitle": TEXT, "worksFor": "Organization", "workLocation": "Place",
        "knowsLanguage": LANGUAGE, "knowsAbout": TEXT, "email": TEXT, "telephone": TEXT,
        "hasCredential": "EducationalOccupationalCredential",
    },
    "Event": {
        **THING, "startDate": DATE, "endDate": DATE, "inLanguage": LANGUAGE,
        "location": ("Place", "VirtualLocation"), "organizer": ("Person", "Organization"),
        "eventStatus": re.compile(r"https://schema\.org/Event(Scheduled|Cancelled)"),
        "eventAttendanceMode": re.compile(
            r"https://schema\.org/(Online|Offline|Mixed)EventAttendanceMode"
        ),
        "about": TEXT, "superEvent": "Event",
    },
    "Organization": ORGANISATION,
    "Place": PLACE,
    "VirtualLocation": THING,
    "PostalAddress": {"addressLocality": TEXT, "addressCountry": COUNTRY},
    "EducationalOccupationalCredential": {**THING, "credentialCategory": TEXT},
    "ImageObject": {"url": URL, "width": int, "height": int},
    "WebSite": {**THING, "inLanguage": LANGUAGE, "publisher": ("Person", "Organization")},
    "BreadcrumbList": {"itemListElement": "ListItem"},
    "ListItem": {"position": int, "name": TEXT, "item": URL},
}  # fmt: skip
BELOW = dict.fromkeys(
    [
        "GovernmentOrganization",
        "ResearchOrganization",
        "Hospital",
        "CollegeOrUniversity",
        "NGO",
        "Corporation",
    ],
    "Organization",
)
NEEDED = {
    "NewsArticle": {"headline"},
    "Person": {"name"},
    "Event": {"name"},
    "Organization": {"name"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name"},
    "WebSite": {"name", "url"},
    "ImageObject": {"url"},
    "EducationalOccupationalCredential": {"name"},
    "VirtualLocation": {"url"},
}
WISHED = {
    "NewsArticle": {"datePublished", "dateModified", "author", "publisher", "image"},
    "Event": {"startDate", "endDate", "location", "organizer", "eventStatus", "description"},
    "GovernmentOrganization": {"url", "logo", "address", "telephone", "email", "sameAs"},
}


def blocks(html):
    """The JSON of each data block of a page, as a browser's parser finds it."""
    tree = html5lib.parse(html, namespaceHTMLElements=False)
    return [
        json.loads(e.text) for e in tree.iter("script") if e.get("type") == "application/ld+json"
    ]


def things(html):
    """By type what the page describes. Fails where it breaks a rule."""
    [document] = blocks(html)
    assert document["@context"] == "https://schema.org"
    for thing in document["@graph"]:
        assert problems(thing) == []
    return {thing["@type"]: thing for thing in document["@graph"]}


def problems(thing, path=""):
    """What is wrong with a thing and those inside it, each in one line."""
    if set(thing) == {"@id"}:
        return []
    kind = thing.get("@type", "")
    rules = TYPES.get(BELOW.get(kind, kind))
    if rules is None:
        return [f"{path}: {kind!r} is no type that is used here"]
    missing = NEEDED.get(BELOW.get(kind, kind), set()) - set(thing)
    found = [f"{path}{kind}: without {name}" for name in sorted(missing)]
    for name, given in thing.items():
        if not name.startswith("@"):
            found += wrong_values(given, rules.get(name), f"{path}{kind}.{name}")
    return found


def wrong_values(given, rule, path):
    if rule is None:
        return [f"{path}: no such property"]
    if isinstance(given, list):
        empty = [] if given else [f"{path}: empty"]
        return empty + [line for value in given for line in wrong_values(value, rule, path)]
    if isinstance(given, dict):
        allowed = rule if isinstance(rule, tuple) else (rule,)
        kind = given.get("@type", "Organization")
        ok = BELOW.get(kind, kind) in allowed
        return problems(given, f"{path} > ") if ok else [f"{path}: no {kind} is expected"]
    return [] if plain_value_fits(given, rule) else [f"{path}: {given!r}"]


def plain_value_fits(given, rule):
    if isinstance(rule, tuple):
        return any(plain_value_fits(given, one) for one in rule)
    if isinstance(rule, type):
        return isinstance(given, rule)
    return isinstance(rule, re.Pattern) and isinstance(given, str) and bool(rule.fullmatch(given))


def wished_but_missing(thing):
    return WISHED.get(thing["@type"], set()) - set(thing)
