"""Parts of pages that many pages share: a record's rows are the same in every language.

Kept like whole pages, until anything changes that pages show, and read back in a tenth of the time
that their queries take.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from django.db.models import Model, prefetch_related_objects
from django.http import HttpRequest

from portal.caching.generation import current_stamp, page_cache
from portal.caching.store import slot_number

Part = TypeVar("Part")

SECONDS = 60
SLOTS = 8_192


def keep_part(name: str, make: Callable[[], Part]) -> Part:
    """What ``make`` gives, made again when something has changed, the day has, or after a minute.

    Each time a copy of its own. ``name`` must say all that it depends on.
    """
    key, stamp = f"portal-part-{slot_number(name, SLOTS)}", current_stamp()
    kept = page_cache().get(key)
    if kept is not None and kept[:2] == (name, stamp):
        return kept[2]
    made = make()
    page_cache().set(key, (name, stamp, made), SECONDS)
    return made


def shows_what_is_public(request: HttpRequest | None) -> bool:
    """Whether an answer is made of what the database holds, and not of a draft in preview."""
    return request is not None and not getattr(request, "is_preview", False)


def read_rows(instance: Model, lookups: list, request: HttpRequest | None) -> None:
    """``prefetch_related_objects`` for one record or page, from what is kept where it may be."""
    if not instance.pk or not shows_what_is_public(request):
        prefetch_related_objects([instance], *(lookups if instance.pk else ()))
        return
    name = f"rows {instance._meta.label} {instance.pk}"
    rows, linked = keep_part(name, lambda: read_caches(instance, lookups))
    instance._prefetched_objects_cache = {
        **getattr(instance, "_prefetched_objects_cache", {}),
        **rows,
    }
    instance._state.fields_cache.update(linked)


def read_caches(instance: Model, lookups: list) -> tuple[dict, dict]:
    """The rows by relation, and the records that the instance points at with theirs."""
    prefetch_related_objects([instance], *lookups)
    return instance._prefetched_objects_cache, instance._state.fields_cache
