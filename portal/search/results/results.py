"""One answer of the results page: how much is found, a page of it, and the facets."""

from dataclasses import replace

from django.core.paginator import Page, Paginator
from django.http import HttpRequest
from django.utils.functional import cached_property

from portal.pages.facets import Choice, FacetMenu
from portal.search.engines.base import Answer, Ask, Order
from portal.search.results.address import ResultsAddress, facet_names
from portal.search.results.hits import Hit, Hits
from portal.search.results.narrowing import Labels, choices_made, facets, values_wanted
from portal.search.results.search import ask_for, search

PER_PAGE = 20
#: So many results can be turned to. Whoever wants more narrows or asks more exactly, and the work
#: of an answer stays bounded.
MOST_SHOWN = 500


class Found:
    """What an address finds for a reader of one language."""

    @property
    def most_shown(self) -> int:
        return MOST_SHOWN

    def __init__(self, address: ResultsAddress, language: str, request: HttpRequest):
        self.address = address
        self.language = language
        self.request = request

    @cached_property
    def ask(self) -> Ask:
        return ask_for(
            self.address.query,
            narrowed=self.address.narrowed,
            counted=tuple(facet_names()),
            order=self.address.order,
            language=self.language,
            size=PER_PAGE,
        )

    @property
    def has_words(self) -> bool:
        """Whether there is a word in what was typed, or nothing was typed but something chosen."""
        return bool(self.ask.words) or (not self.address.query and bool(self.address.narrowed))

    @cached_property
    def answer(self) -> Answer:
        """What the engine found on the page that is asked for, or on the last one before it."""
        if not self.has_words:
            return Answer("", 0, [])
        start = (min(self.address.page, MOST_SHOWN // PER_PAGE) - 1) * PER_PAGE
        answer = search(replace(self.ask, start=start))
        if answer.total <= start and answer.total:
            start = (answer.total - 1) // PER_PAGE * PER_PAGE
            answer = search(replace(self.ask, start=start))
        return answer

    @property
    def total(self) -> int:
        return self.answer.total

    @property
    def is_more_than_shown(self) -> bool:
        return self.total > MOST_SHOWN

    @property
    def may_be_incomplete(self) -> bool:
        """Whether the search server could not answer and the database did in its place."""
        return self.answer.may_be_incomplete

    @cached_property
    def items(self) -> Page:
        """The page of hits, as lists have it."""
        paginator = Paginator(range(min(self.total, MOST_SHOWN)), PER_PAGE)
        number = min(self.address.page, paginator.num_pages)
        return Page(self.hits, number, paginator)

    @cached_property
    def bare_hits(self) -> list[Hit]:
        make = Hits(self.ask.words, self.ask.day, self.language, self.request)
        return make.of(self.answer.keys)

    @property
    def hits(self) -> list[Hit]:
        return [hit.named(self.labels) for hit in self.bare_hits]

    @cached_property
    def labels(self) -> Labels:
        """The words for all values on the page."""
        values = [hit.values for hit in self.bare_hits]
        wanted = values_wanted(self.address.narrowed, self.answer.counts, *values)
        return Labels(wanted, self.language)

    @cached_property
    def facets(self) -> list[FacetMenu]:
        return facets(self.address, self.answer.counts, self.labels, self.total)

    @cached_property
    def choices_made(self) -> list[Choice]:
        return choices_made(self.address, self.labels)

    @property
    def is_by_date(self) -> bool:
        """Without words there is nothing to be relevant to: then the latest come first, too."""
        return self.address.order == Order.DATE or not self.ask.words

    @property
    def by_relevance(self) -> str:
        return str(self.address.sorted_by(Order.RELEVANCE))

    @property
    def by_date(self) -> str:
        return str(self.address.sorted_by(Order.DATE))

    @property
    def without_choices(self) -> str:
        return str(self.address.without_choices())
