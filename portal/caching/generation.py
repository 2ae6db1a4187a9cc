"""The generation that kept pages belong to. Each change of what pages show starts a new one."""

from __future__ import annotations

from uuid import uuid4

from django.core.cache import BaseCache, caches
from django.utils import timezone

from portal.values.after_commit import once_after_commit

ALIAS = "pages"
GENERATION = "portal-pages"


def page_cache() -> BaseCache:
    """Where pages are kept: the cache ``pages`` of the settings, else ``default``."""
    return caches[ALIAS if ALIAS in caches.settings else "default"]


def current_stamp() -> str:
    """The generation and the local day, by which a kept page is known to be valid.

    Read it before rendering: what was rendered before a change, or before midnight, and is stored
    after it, is never served.
    """
    generation = page_cache().get_or_set(GENERATION, new_generation, None)
    return f"{generation} {timezone.localdate().isoformat()}"


def new_generation() -> str:
    return uuid4().hex


def start() -> None:
    """Make every kept page invalid, for all processes that share the cache."""
    page_cache().set(GENERATION, new_generation(), None)


def start_after_change(using: str | None = None) -> None:
    """Make every kept page invalid: now, for what this transaction itself reads, and once others
    see its result, so that nobody keeps the state in between."""
    start()
    once_after_commit(start, using)
