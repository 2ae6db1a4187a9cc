"""The results of one page, as they are shown: in the reader's language where there is one."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from django.db.models.functions import Substr
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from portal.caching.statements import prepared
from portal.search.analysis.query import AskedWord
from portal.search.engines.entries import (
    SearchEntry,
    SearchFace,
    SearchFacet,
    current_build,
    holding_on,
)
from portal.search.index.kinds import kind_named
from portal.search.results.fragments import marked, shown
from portal.search.results.hit_urls import Place, Places
from portal.search.results.marking import Marker, readable
from portal.search.results.narrowing import Labels, values_wanted
from portal.values.localised_text import Text
from portal.values.partial_date import PartialDate

#: What is said of a result, by facet, and how many values of it.
FACTS = {"status": 1, "country": 4, "specialty": 3}

UNKNOWN = PartialDate()

#: So many letters of a text (some eighty pages) are looked through for what to show of it.
LOOKED_THROUGH = 200_000


@dataclass(frozen=True)
class Fact:
    """Values of one facet in words; ``symbol`` stands beside a status."""

    words: list
    symbol: str = ""


@dataclass(frozen=True)
class Hit:
    """One result. ``title`` and ``summary`` are plain and know their language; ``marked_title``
    and ``snippet`` are the same as HTML with the words of the query in ``<mark>``. ``values`` are
    its values by facet, ``kind`` and ``facts`` the words for them. A date is told of what
    ``is_dated``, known or not."""

    key: str
    title: Text
    marked_title: SafeString
    summary: Text
    snippet: SafeString
    url: str
    date: PartialDate = UNKNOWN
    file: str = ""
    values: dict[str, list[str]] = field(default_factory=dict)
    kind: object = ""
    is_dated: bool = False
    date_label: object = ""
    facts: list[Fact] = field(default_factory=list)

    @property
    def snippet_is_foreign(self) -> bool:
        """Whether the piece of text shown is in another language than the title."""
        return bool(self.summary) and self.summary.language != self.title.language

    @property
    def is_to_come(self) -> bool:
        """Whether its day is only planned: a signature of next year is none yet."""
        return bool(self.date) and self.date.earliest > timezone.localdate()

    def named(self, labels: Labels) -> Hit:
        """The same with its values in words."""
        kind = kind_named(self.values["type"][0])
        return replace(
            self,
            kind=kind.label if kind else _("Page"),
            is_dated=bool(kind and kind.is_dated),
            date_label=kind.date_label if kind and not self.is_to_come else "",
            facts=[*self.facts_in(labels)],
        )

    def facts_in(self, labels: Labels) -> Iterator[Fact]:
        for name, most in FACTS.items():
            if words := self.known(name, labels):
                symbol = labels.symbols_of(name).get(next(iter(words)), "")
                yield Fact([*words.values()][:most], symbol)

    def known(self, name: str, labels: Labels) -> dict[str, object]:
        words = labels.of(name)
        return {value: words[value] for value in self.values.get(name, ()) if value in words}


class Hits:
    """Makes hits of the keys that an engine found, in a number of queries that does not grow."""

    def __init__(self, words: tuple[AskedWord, ...], day: datetime.date, language: str, request):
        self.day = day
        self.language = language
        self.request = request
        self.marker = Marker(words)

    def of(self, keys: list[str]) -> list[Hit]:
        """The hits in the order of the keys; what is not public any more is left out."""
        entries = entries_of(build=current_build(), keys=keys)
        by_key = {entry.key: entry for entry in entries}
        found = [by_key[key] for key in keys if key in by_key]
        wanted = [entry.pk for entry in found]
        faces, values = defaultdict(list), defaultdict(lambda: defaultdict(list))
        for face in faces_of(entries=wanted):
            faces[face.entry_id].append(face)
        for entry, name, value in facts_of(self.day, entries=wanted):
            values[entry][name].append(value)
        places = Places((f for each in faces.values() for f in each), self.language, self.request)
        hits = (
            self.hit(entry, placed(faces[entry.pk], places), values[entry.pk]) for entry in found
        )
        return [hit for hit in hits if hit]

    def hit(
        self, entry: SearchEntry, faces: list[tuple[SearchFace, Place]], values: dict
    ) -> Hit | None:
        if not faces:
            return None
        face, place = faces[0]
        title = readable(face.title)
        marks = self.marker.marks(title, face.language)
        summary, snippet = self.snippet([face for face, _place in faces], bool(marks))
        return Hit(
            key=entry.key,
            title=Text(title, face.language),
            marked_title=marked(title, marks),
            summary=summary,
            snippet=snippet,
            url=place.url,
            date=entry.known_date,
            file=place.file,
            values={"type": [entry.kind], **values},
        )

    def snippet(self, faces: list[SearchFace], in_title: bool) -> tuple[Text, SafeString]:
        """From the face that is shown; from another one where only that has what was asked."""
        own = faces[:1] if in_title else faces
        for face in own:
            text = readable(f"{face.lead} {face.read}")
            if marks := self.marker.marks(text, face.language):
                return Text(text, face.language), shown(text, marks)
        text = readable(faces[0].lead or faces[0].read)
        return Text(text, faces[0].language), shown(text, [])


def in_words(hits: list[Hit], language: str) -> list[Hit]:
    """Hits beside which no facets stand, with their values in words."""
    labels = Labels(values_wanted(*(hit.values for hit in hits)), language)
    return [hit.named(labels) for hit in hits]


@prepared
def entries_of(build, keys):
    return SearchEntry.objects.filter(build=build, key__in=keys).only("key", "kind", "known_date")


@prepared
def faces_of(entries):
    faces = SearchFace.objects.filter(entry__pk__in=entries).defer("text")
    return faces.annotate(read=Substr("text", 1, LOOKED_THROUGH))


@prepared
def facts_of(day: datetime.date, entries):
    """Entry, facet and value of what is said of a result."""
    facets = SearchFacet.objects.filter(holding_on(day), name__in=FACTS, entry__pk__in=entries)
    return facets.order_by("pk").values_list("entry_id", "name", "value")


def placed(faces: Iterable[SearchFace], places: Places) -> list[tuple[SearchFace, Place]]:
    """Faces that are public with their places, the nearest to the reader first."""
    pairs = [(face, place) for face in faces if (place := places[face])]
    return sorted(pairs, key=lambda pair: (pair[1].nearness, pair[0].pk))
