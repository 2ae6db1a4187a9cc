"""What an engine is asked and what it answers: the same on every engine."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from portal.search.analysis.query import AskedWord
from portal.search.engines.entries import SearchEntry


class EngineUnavailable(Exception):
    """The engine cannot answer now: it is down, too slow, or does not hold everything."""


class EngineUnreachable(EngineUnavailable):
    """It is down or too slow: who asks again at once waits in vain."""


class EngineIncomplete(EngineUnavailable):
    """It answers, but does not hold what the database holds."""


class Order(StrEnum):
    RELEVANCE = "relevance"
    DATE = "date"


#: What each field of an entry adds to the order. The texts count whole.
WEIGHTS = {"title_keys": 0.5, "text_keys": 1.0, "name_keys": 0.2, "gram_keys": 0.3}
#: Fields in which a word of the query has to stand.
MATCHING = ("title_keys", "text_keys", "name_keys")
#: A thing that can be read in the reader's language comes before one that cannot, unless that one
#: fits far better.
IN_READERS_LANGUAGE = 1.5


@dataclass(frozen=True)
class Ask:
    """One question to an engine.

    ``needed`` of ``required`` words have to be found in a thing; ``words`` order what is found.
    Without words everything is found, latest first. ``needed`` 0 asks for the nearest: anything
    that shares any key, grams included. ``narrowed`` gives the chosen values by the name of a
    facet: several values of one widen, different facets narrow. ``counted`` names the facets to
    count, each without its own choice. Facets and visibility are those of ``day``.
    """

    day: datetime.date
    words: tuple[AskedWord, ...] = ()
    required: tuple[AskedWord, ...] = ()
    needed: int = 0
    narrowed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    counted: tuple[str, ...] = ()
    order: Order = Order.RELEVANCE
    language: str = ""
    start: int = 0
    size: int = 20

    def ranking_keys(self, name: str) -> list[str]:
        """The keys, each once, that order by a field of the entries."""
        if name == "gram_keys":
            keys = (key for word in self.words for key in word.grams)
        elif name == "name_keys":
            keys = (key for word in self.words for key in word.matching)
        else:
            keys = (key for word in self.words for key in (*word.stems, word.prefix))
        return [key for key in dict.fromkeys(keys) if key]


@dataclass(frozen=True)
class Answer:
    """How many things are found, the keys of those on the page in their order, and for each
    counted facet how many things have each value (zeros are left out). ``may_be_incomplete`` when
    another engine than the one that is set up had to answer."""

    engine: str
    total: int
    keys: list[str]
    counts: dict[str, dict[str, int]] = field(default_factory=dict)
    may_be_incomplete: bool = False


class Engine(Protocol):
    """One engine. Every method may raise EngineUnavailable."""

    name: str

    def search(self, ask: Ask) -> Answer: ...

    def put(self, entries: Sequence[SearchEntry]) -> None:
        """Index entries that the database holds already. An older version never replaces a newer
        one. They are found when this returns."""

    def remove(self, keys: Iterable[str]) -> None:
        """Forget the entries with these keys; unknown ones do no harm."""

    def rebuild(self, batches: Iterable[Sequence[SearchEntry]]) -> None:
        """Index all of this anew beside what is searched, and search it once it is whole."""

    def versions(self) -> dict[str, int]:
        """The version that the engine holds of each entry, by key: for comparing with the
        database."""


class ServerEngine(Engine, Protocol):
    """An engine on servers of its own."""

    #: How many of them may be asked.
    hosts: int
