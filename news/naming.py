"""Which news speaks of a record, so that it is found by the record's new name."""

from __future__ import annotations

from collections.abc import Callable

from news.models import NewsPage


def news_naming(lookup: str) -> Callable:
    """Finds the items, in every language and state, that name a record by these rows."""
    return lambda record: NewsPage.objects.filter(**{lookup: record.pk}).distinct()
