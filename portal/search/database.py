"""Wagtail's search in the database, for queries as people type them.

On SQLite a quotation mark without its pair is an error of syntax, and every list, chooser and
search of the admin fails on the first key of «"Денсаулық" ЖШС».
"""

from __future__ import annotations

from functools import lru_cache

from modelsearch.backends import database


def without_quotes(query):
    """Text with quotation marks that are no signs of syntax; other queries as they are."""
    return query.replace('"', "”") if isinstance(query, str) else query


class WithoutQuotesMixin:
    def search(self, query, *args, **kwargs):
        return super().search(without_quotes(query), *args, **kwargs)

    def autocomplete(self, query, *args, **kwargs):
        return super().autocomplete(without_quotes(query), *args, **kwargs)


@lru_cache(maxsize=8)
def tolerant(backend: type) -> type:
    return type(backend.__name__, (WithoutQuotesMixin, backend), {})


def SearchBackend(params):  # noqa: N802 - the name that Wagtail looks for
    return tolerant(type(database.SearchBackend(params.copy())))(params)
