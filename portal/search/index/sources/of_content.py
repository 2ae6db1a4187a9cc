"""The sources of things that search finds, one for each type of record."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Protocol

from django.db.models import Model

from portal.records.base import Record
from portal.search.index.search_document import SearchDocument
from portal.search.index.sources.pages import PageSource
from portal.search.index.sources.records import RecordSource
from portal.values.types import types_of


class SearchSource(Protocol):
    """Things of one kind: pages, agreements, documents.

    ``prefix`` begins the keys of its things and of no other's, ``page:`` for example.
    """

    prefix: str

    def keys_of(self, instance: Model) -> Iterable[str]:
        """The keys of the things that an object belongs to: of a page itself, of a record the
        thing that it is; none for an object of another kind."""

    def keys(self) -> Iterator[str]:
        """The key of every thing that may be public, each once."""

    def things(self, keys: Sequence[str]) -> Iterable[SearchDocument]:
        """Of the things with these keys those that the public may see, on some day at least; what
        is missing is not public. In a number of queries that does not grow with the keys."""


@lru_cache(maxsize=1)
def sources_beside_files() -> tuple[SearchSource, ...]:
    """Pages, and every type of record that is found and has an address."""
    found = [model for model in types_of(Record) if model.search_kind and model.address_prefix]
    return (*map(RecordSource, found), PageSource())
