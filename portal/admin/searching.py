"""The search of a list: by any name, together with whatever filters and order are chosen."""

from __future__ import annotations

from wagtail.search.backends import get_search_backend

#: What an engine outside is asked for at most; the filters narrow it further.
MOST_FOUND = 1000


def keys_found(model, query: str):
    """The keys of what has every word of ``query``, or begins so: a subquery from an engine inside
    the database, else a list."""
    words = query.replace('"', " ")  # which the stock backend takes for syntax on SQLite
    if not words.strip():
        return []
    hits = get_search_backend().autocomplete(
        words, model._default_manager.all(), order_by_relevance=False
    )
    if hasattr(hits, "get_queryset"):
        return hits.get_queryset().order_by().values("pk")
    return [hit.pk for hit in hits[:MOST_FOUND]]


class AnyNameSearchMixin:
    """For a list of an indexed model. The search engine gives keys, and the database filters and
    sorts: an engine can do so only by what it has indexed, and fails on the rest."""

    def search_queryset(self, queryset):
        if not self.is_searching:
            return queryset
        return queryset.filter(pk__in=keys_found(self.model, self.search_query))
