"""Where the things that search finds come from. Apps register a source for each kind of theirs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from django.db.models import Model

from portal.search.index.search_document import SearchDocument
from portal.values.registry import Registry


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


search_sources: Registry[SearchSource] = Registry()


def source_of(key: str) -> SearchSource | None:
    """The source whose things have such keys."""
    return next((source for source in search_sources if key.startswith(source.prefix)), None)
