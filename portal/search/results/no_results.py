"""What to try when little or nothing is found."""

from dataclasses import dataclass, replace

from django.utils.functional import cached_property

from portal.search.engines.base import Ask
from portal.search.index.facets import search_facets
from portal.search.results.hits import Hit
from portal.search.results.results import Found
from portal.search.results.search import search
from portal.search.results.spelling import Spelling, spellings

#: With fewer results a visitor may have misspelt a word.
FEW = 3
MOST_NEAREST = 5


@dataclass(frozen=True)
class Wider:
    """The same search without the choices in one facet (or in all: no heading)."""

    heading: object
    address: str
    total: int


class Nearest(Found):
    """What has any word of the query, wherever it belongs, nearest first. What shares letters only
    is not near: cookies are no cooperation."""

    @cached_property
    def ask(self) -> Ask:
        return replace(super().ask, needed=1, narrowed={}, counted=(), size=MOST_NEAREST)

    @cached_property
    def answer(self):
        return search(self.ask)


class Instead:
    """Ways on from what an address has found. Nothing is asked before it is shown."""

    def __init__(self, found: Found):
        self.found = found
        self.address = found.address

    @cached_property
    def spellings(self) -> list[tuple[Spelling, str]]:
        """Queries that may have been meant, with their addresses."""
        ask, total = self.found.ask, self.found.total
        every_word_is_found = total and ask.needed == len(ask.required)
        if not ask.words or total > FEW or every_word_is_found:
            return []
        each = spellings(ask, self.address.query)
        return [(one, str(self.address.asking(one.query))) for one in each]

    @cached_property
    def wider(self) -> list[Wider]:
        """When the choices leave nothing: which to take back, with what that finds."""
        if self.found.total or not self.address.narrowed or not self.found.has_words:
            return []
        headings = {facet.name: facet.heading for facet in search_facets}
        names = [name for name in headings if name in self.address.narrowed]
        ways = [(headings[name], self.address.without(name)) for name in names]
        if len(names) > 1:
            ways.append((None, self.address.without_choices()))
        each = (Wider(heading, str(way), self.total_at(way)) for heading, way in ways)
        return [way for way in each if way.total]

    def total_at(self, address) -> int:
        ask = replace(self.found.ask, narrowed=address.narrowed, counted=(), size=0)
        return search(ask).total

    @cached_property
    def nearest(self) -> list[Hit]:
        """When nothing has all the words: what has most of them, or looks like them."""
        if self.found.total or self.wider or len(self.found.ask.required) < 2:
            return []
        return Nearest(self.address, self.found.language, self.found.request).hits
