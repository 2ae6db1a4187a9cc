"""The parts of the frame that are the same on every page, kept in the cache for a minute.

Publishing, moving, deleting or restricting a page and saving the names and contacts drop them at
once; the minute is for what is changed past the signals, and for processes that share no cache.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar
from uuid import uuid4

from django.core.cache import cache
from django.db import transaction
from django.db.models.signals import post_delete, post_save
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.signals import page_published, page_unpublished, post_page_move

from portal.frame.identity import SiteIdentity

Kept = TypeVar("Kept")

SECONDS = 60
GENERATION = "portal-frame"


def keep(name: str, make: Callable[[], Kept]) -> Kept:
    """What ``make`` gives, made again when the frame has changed or a minute has passed."""
    generation = cache.get_or_set(GENERATION, new_generation, None)
    return cache.get_or_set(f"{GENERATION}:{generation}:{name}", make, SECONDS)


def new_generation() -> str:
    return uuid4().hex


def forget(**_signal) -> None:
    """Drop all that is kept: now, for this transaction, and once others see its result."""
    cache.set(GENERATION, new_generation(), None)
    transaction.on_commit(lambda: cache.set(GENERATION, new_generation(), None))


def connect() -> None:
    """Connect the signals. Called once, when the app is ready."""
    for signal in (page_published, page_unpublished, post_page_move):
        signal.connect(forget, dispatch_uid="portal-frame")
    for model in (SiteIdentity, Site, PageViewRestriction):
        post_save.connect(forget, sender=model, dispatch_uid=f"portal-frame-{model.__name__}")
    for model in (Page, Site, PageViewRestriction):
        post_delete.connect(forget, sender=model, dispatch_uid=f"portal-frame-{model.__name__}")
