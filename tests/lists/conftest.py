"""The four lists with three items each, and what a reader sees of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import html5lib
import pytest
from wagtail.models import Page

from experts.models import ExpertIndexPage
from news.models import NewsIndexPage, NewsPage, NewsTopic
from partnerships.models import AgreementIndexPage, AgreementTopic
from portal.models import (
    EventIndexPage,
    EventTopic,
    PersonSpecialty,
    Specialty,
    SpecialtyName,
)
from tests.factories import (
    AgreementFactory,
    EventFactory,
    ExpertProfileFactory,
    PersonFactory,
    TopicFactory,
    add_page,
    publish,
)

TITLES = ("Alpha", "Bravo", "Cinque")


def add_news(title, topics, year):
    item = NewsPage(title=title, date=year)
    item.topics = [NewsTopic(topic=topic) for topic in topics]
    return add_page(NewsIndexPage.objects.get(locale__language_code="en"), item)


def add_agreement(title, topics, year):
    rows = {"topics": [AgreementTopic(topic=topic) for topic in topics]}
    return AgreementFactory(en=title, signed=year, rows=rows)


def add_expert(title, specialties, country):
    person = PersonFactory(en=("", title))
    person.specialties = [PersonSpecialty(specialty=one) for one in specialties]
    return ExpertProfileFactory(person=publish(person), country=country)


def add_event(title, topics, year):
    rows = {"topics": [EventTopic(topic=topic) for topic in topics]}
    return EventFactory(en=title, start=year, rows=rows)


def make_specialty(**names):
    specialty = Specialty(live=False)
    specialty.names = [SpecialtyName(language=tag, name=name) for tag, name in names.items()]
    specialty.save()
    return publish(specialty)


@dataclass
class Listed:
    """A list with a facet of records and one of plain values, two of which it has items of."""

    name: str
    index: type[Page]
    add: Callable
    nothing: str
    records: str = "topic"
    make_record: Callable = TopicFactory
    plain: str = "year"
    values: tuple[str, str] = ("2025", "2026")
    labels: tuple[str, str] = ("2025", "2026")
    sort: str = "oldest"

    def fill(self):
        """Alpha is about surgery, Bravo about surgery and nursing, Cinque about nursing; Alpha and
        Cinque have the first plain value, Bravo the second."""
        self.surgery = self.make_record(en="Surgery", kk="Хирургия")
        self.nursing = self.make_record(en="Nursing", kk="Мейірбике ісі")
        first, second = self.values
        self.add("Alpha", [self.surgery], first)
        self.add("Bravo", [self.surgery, self.nursing], second)
        self.add("Cinque", [self.nursing], first)
        self.path = self.index.objects.get(locale__language_code="en").url
        return self


LISTS = [
    Listed("news", NewsIndexPage, add_news, "No news matches this choice."),
    Listed("agreements", AgreementIndexPage, add_agreement, "No agreement matches this choice."),
    Listed(
        "experts",
        ExpertIndexPage,
        add_expert,
        "No expert matches this choice.",
        "specialty",
        make_specialty,
        "country",
        ("DE", "FR"),
        ("Germany", "France"),
        "newest",
    ),
    Listed("events", EventIndexPage, add_event, "No event matches this choice."),
]


@pytest.fixture(params=LISTS, ids=lambda each: each.name)
def listed(request, portal_site):
    return request.param.fill()


class Seen:
    """What a page of a list says."""

    def __init__(self, text: str):
        self.text = text
        self.tree = html5lib.parse(text, namespaceHTMLElements=False)
        section = next(e for e in self.tree.iter("section"))
        words = " ".join(section.itertext())
        self.titles = {title for title in TITLES if title in words}
        menus = next(e for e in self.tree.iter("nav") if e.get("id") == "facets")
        self.choices = {}
        for link in menus.iter("a"):
            label, number = link.findall("span")
            words = " ".join(label.itertext()).strip()
            self.choices[words] = (int(number.text), link.get("href"))
        chips = [e for e in self.tree.iter("ul") if e.get("class") == "chosen"]
        self.chips = {
            " ".join("".join(link.itertext()).removeprefix("Remove:").split()): link.get("href")
            for chip in chips
            for link in chip.iter("a")
        }
        self.heading = " ".join("".join(next(self.tree.iter("h1")).itertext()).split())
        self.title = next(self.tree.iter("title")).text
        found = (e for e in self.tree.iter("link") if e.get("rel") == "canonical")
        self.canonical = next(found).get("href")


@pytest.fixture
def see(client):
    """``see(address)`` follows redirects and gives what the page says."""

    def get(address, base=""):
        answer = client.get(base + address if address.startswith("?") else address, follow=True)
        assert answer.status_code == 200
        return Seen(answer.text)

    return get
