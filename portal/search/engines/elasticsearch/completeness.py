"""Whether the server holds everything, told by numbers: it costs a reader next to nothing."""

from __future__ import annotations

from django.core.cache import cache

from portal.search.engines.entries import SearchEntry, current_build

#: So long the number of entries is believed without counting again, while the server agrees. What
#: is written without a note in the backlog shows after it.
SECONDS_KEPT = 5


def is_complete(index: str, held: int) -> bool:
    """Whether ``held`` documents are as many as there are entries in the database."""
    name = f"portal-search-entries-{index}"
    if cache.get(name) == held:
        return True
    entries = SearchEntry.objects.filter(build=current_build()).count()
    cache.set(name, entries, SECONDS_KEPT)
    return entries == held
