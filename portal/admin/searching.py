"""The search of a list: by any name, together with whatever filters and order are chosen."""

from __future__ import annotations

from wagtail.search.backends import get_search_backend

from portal.search.results import words_of

#: More than this nobody looks through; the filters narrow it further.
MOST_FOUND = 1000


def keys_found(model, query: str) -> list[int]:
    """The keys of what matches every word of ``query``, or begins so."""
    words = words_of(query)
    if not words:
        return []
    hits = get_search_backend().autocomplete(
        words, model._default_manager.all(), order_by_relevance=False
    )
    return [hit.pk for hit in hits[:MOST_FOUND]]


class AnyNameSearchMixin:
    """For a list of an indexed model. The search engine gives keys, and the database filters and
    sorts: an engine can do so only by what it has indexed, and fails on the rest."""

    def search_queryset(self, queryset):
        if not self.is_searching:
            return queryset
        return queryset.filter(pk__in=keys_found(self.model, self.search_query))
