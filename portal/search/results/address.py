"""What the address of a results page asks, and the addresses of its neighbours.

Whatever stands in an address is read: what is no choice of ours is left out of account, and the
page says so.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from urllib.parse import urlencode

from django.http import QueryDict

from portal.search.analysis.query import MOST_WORDS
from portal.search.analysis.tokens import words_of
from portal.search.engines.base import Order
from portal.search.index.facets import search_facets

LONGEST_QUERY = 200
LONGEST_VALUE = 60
#: More values of one facet nobody chooses by hand; it bounds the work of a query.
MOST_VALUES = 20
#: So long an answer is kept: the index may follow a change some moments later.
SECONDS_KEPT = 10


def facet_names() -> list[str]:
    return [facet.name for facet in search_facets]


def names_in_address() -> list[str]:
    """The names of all that a results page reads in its address."""
    return ["q", "sort", "page", *facet_names()]


@dataclass(frozen=True)
class ResultsAddress:
    """``narrowed`` gives the chosen values by facet. ``was_cut``: the query was longer than what
    is looked for; ``was_misread``: something else was not understood."""

    query: str = ""
    narrowed: dict[str, tuple[str, ...]] = field(default_factory=dict)
    order: Order = Order.RELEVANCE
    page: int = 1
    was_cut: bool = False
    was_misread: bool = False

    @property
    def asks(self) -> bool:
        """Whether anything is asked at all."""
        return bool(self.query or self.narrowed)

    def has(self, name: str, value: str) -> bool:
        return value in self.narrowed.get(name, ())

    # --- neighbours --------------------------------------------------------------------------

    def with_value(self, name: str, value: str) -> ResultsAddress:
        values = tuple(sorted({*self.narrowed.get(name, ()), value}))
        return replace(self, narrowed={**self.narrowed, name: values}, page=1)

    def without_value(self, name: str, value: str) -> ResultsAddress:
        values = tuple(one for one in self.narrowed.get(name, ()) if one != value)
        return replace(self, narrowed={**self.narrowed, name: values}, page=1)

    def without(self, name: str) -> ResultsAddress:
        return self.without_value_of(lambda other: other != name)

    def without_choices(self) -> ResultsAddress:
        return self.without_value_of(lambda _name: False)

    def without_value_of(self, keeps) -> ResultsAddress:
        kept = {name: values for name, values in self.narrowed.items() if keeps(name)}
        return replace(self, narrowed=kept, page=1)

    def sorted_by(self, order: Order) -> ResultsAddress:
        return replace(self, order=order, page=1)

    def asking(self, query: str) -> ResultsAddress:
        """Another query, in everything that there is: choices belong to the query before."""
        return ResultsAddress(query)

    def __str__(self) -> str:
        """The query of the address, with its parts always in the same order."""
        pairs = [("q", self.query)]
        pairs += [(n, v) for n in sorted(self.narrowed) for v in sorted(self.narrowed[n])]
        if self.order != Order.RELEVANCE:
            pairs.append(("sort", self.order.value))
        if self.page > 1:
            pairs.append(("page", str(self.page)))
        return f"?{urlencode(pairs)}"


def in_one_line(text: str) -> str:
    """Without NULs, which databases refuse, and with single spaces."""
    return " ".join(text.replace("\x00", " ").split())


def read_address(given: QueryDict, language: str) -> ResultsAddress:
    """What an address asks. Values that no facet knows are left out. One query at most for each
    facet that is chosen."""
    query = in_one_line(given.get("q", ""))
    short = query[:LONGEST_QUERY].strip()
    chosen = {name: given.getlist(name) for name in facet_names() if given.getlist(name)}
    narrowed = known_values(chosen, language)
    order, page = given.get("sort", ""), given.get("page", "")
    return ResultsAddress(
        query=short,
        narrowed={name: values for name, values in narrowed.items() if values},
        order=Order(order) if order in [*Order] else Order.RELEVANCE,
        page=int(page) if is_page(page) else 1,
        was_cut=len(short) < len(query) or len(words_of(short)) > MOST_WORDS,
        was_misread=bool(order and order not in [*Order])
        or bool(page and not is_page(page))
        or any({*values} - {*narrowed[name]} - {""} for name, values in chosen.items()),
    )


def is_page(text: str) -> bool:
    return text.isascii() and text.isdecimal() and 0 < len(text) < 10 and int(text) > 0


def known_values(chosen: dict[str, list[str]], language: str) -> dict[str, tuple[str, ...]]:
    facets = {facet.name: facet for facet in search_facets}
    known = {}
    for name, values in chosen.items():
        sound = sorted({v for v in values if v and len(v) <= LONGEST_VALUE and "\x00" not in v})
        labels = facets[name].labels(sound[:MOST_VALUES], language)
        known[name] = tuple(value for value in sound if value in labels)
    return known
