"""A thing that search finds, before it is written into the index."""

import datetime
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from functools import cached_property

from portal.records.searched import Period
from portal.search.analysis.folding import fold
from portal.search.analysis.keys import grams_of_text, keys_of_text, name_keys, names_in_text
from portal.search.analysis.keys import stem_keys as stems
from portal.search.analysis.tokens import words_of, written_words
from portal.values.localised_text import Text
from portal.values.partial_date import PartialDate

#: So much of a text is indexed; a book of a thousand pages has some two million letters.
LONGEST_TEXT = 400_000


@dataclass(frozen=True)
class LanguageVersion:
    """What a reader of ``language`` (BCP 47 tag, "" when not known) sees of a thing."""

    language: str
    title: str
    source: str
    source_pk: str
    lead: str = ""
    text: str = ""


@dataclass(frozen=True)
class SearchDocument:
    """A page with its translations, a record with the pages about it, a file.

    ``names`` are further names by which it is found, in any language: those of the records that
    it speaks of, too. ``facets`` gives values by the name of a facet; type, year and language are
    added to them. ``shown_from`` and ``shown_until`` bound the days on which it is public.
    """

    key: str
    kind: str
    faces: tuple[LanguageVersion, ...]
    names: tuple[Text, ...] = ()
    facets: Mapping[str, Iterable[str]] = field(default_factory=dict)
    periods: tuple[Period, ...] = ()
    date: PartialDate | datetime.date | None = None
    shown_from: datetime.date | None = None
    shown_until: datetime.date | None = None

    @property
    def known_date(self) -> PartialDate:
        """The date as far as it is known: a month or a year is not made a day."""
        return PartialDate(self.date)

    @property
    def every_period(self) -> list[Period]:
        """Facets and periods as one list, each once; facets hold always."""
        own = {"type": [self.kind], "language": [face.language for face in self.faces]}
        if self.date:
            own["year"] = [self.known_date[:4]]
        values = [
            Period(name, str(value))
            for name, each in {**self.facets, **own}.items()
            for value in each
            if str(value)
        ]
        return list(dict.fromkeys([*values, *self.periods]))

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 of all that is written of the thing."""
        whole = asdict(self) | {"facets": [asdict(each) for each in self.every_period]}
        whole["names"] = [(str(name), name.language) for name in self.names]
        return hashlib.sha256(json.dumps(whole, default=str, sort_keys=True).encode()).hexdigest()

    # --- keys --------------------------------------------------------------------------------

    def keys(self) -> dict[str, str]:
        """The four fields of keys by their names in the entry; made once, since that takes long."""
        return self._keys

    @cached_property
    def _keys(self):
        return {
            "title_keys": " ".join(self._title_keys()),
            "text_keys": " ".join(self._text_keys()),
            "name_keys": " ".join(self._name_keys()),
            "gram_keys": " ".join(self._gram_keys()),
        }

    def _title_keys(self):
        for face in self.faces:
            yield from keys_of_text(face.title, face.language)

    def _text_keys(self):
        for face in self.faces:
            yield from keys_of_text(text_to_weigh(face), face.language)

    def _name_keys(self):
        """Of names every word, in the keys of its language and in the one that joins spellings. The
        year belongs to them: people ask for the memorandum of 2019."""
        for face in self.faces:
            yield from names_in_text(f"{face.title} {whole_text(face)}", face.language)
        yield from stems(self.known_date[:4], "") if self.date else ()
        for name in dict.fromkeys((str(name), name.language) for name in self.names):
            for word in words_of(name[0]):
                yield from stems(word, name[1])
                yield from name_keys(word, name[1])

    def _gram_keys(self):
        for face in self.faces:
            yield from grams_of_text(f"{face.title} {whole_text(face)}")
        for name in self.names:
            yield from grams_of_text(str(name))

    def words(self) -> dict[tuple[str, str], None]:
        """The words of titles and names as written, with their folded form, each once."""
        texts = [*(face.title for face in self.faces), *map(str, self.names)]
        pairs = ((fold(word.lower())[:60], word) for text in texts for word in written_words(text))
        return dict.fromkeys(pair for pair in pairs if len(pair[0]) > 2)


def whole_text(face: LanguageVersion) -> str:
    return f"{face.lead}\n{face.text}"[:LONGEST_TEXT]


def text_to_weigh(face: LanguageVersion) -> str:
    """The text; of what has hardly any, as an organisation, the title is the text as well: else
    everything that speaks of it at length would come before it."""
    text = whole_text(face)
    return text if len(text) > len(face.title) else f"{face.title}\n{text}"
