"""What is the same for every visitor, kept in the cache for a minute: the frame of the page, the
way to it, its languages, what restricts it.

Publishing, moving, deleting or restricting a page, a new state of what translators work from, and
saving the names and contacts or the theme drop all of it at once; the minute is for what is
changed past the signals, and for processes that share no cache. What is kept carries a generation;
dropping only starts a new one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar
from uuid import uuid4

from django.core.cache import cache
from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.signals import page_published, page_unpublished, post_page_move
from wagtail_localize.models import Translation, TranslationSource

from portal.caching import generation as page_generation
from portal.values.after_commit import once_after_commit

Kept = TypeVar("Kept")

SECONDS = 60
GENERATION = "portal-frame"

#: The fields of a page that something kept shows or depends on. Saving a draft writes none.
PAGE_FIELDS = {"title", "slug", "url_path", "live", "show_in_menus", "locale", "alias_of"}


def cached(name: str, make: Callable[[], Kept]) -> Kept:
    """What ``make`` gives, made again when something has changed or a minute has passed.

    None is not kept, so that addresses without a page do not fill the cache.
    """
    key = f"{GENERATION}:{name}"
    found = cache.get_many([GENERATION, key])
    generation = found.get(GENERATION) or cache.get_or_set(GENERATION, new_generation, None)
    made_in, kept = found.get(key) or ("", None)
    if made_in == generation:
        return kept
    made = make()
    if made is not None:
        cache.set(key, (generation, made), SECONDS)
    return made


def new_generation() -> str:
    return uuid4().hex


def start() -> None:
    """Drop all that is kept, and then the pages that were made of it."""
    cache.set(GENERATION, new_generation(), None)
    page_generation.start()


def invalidate(**_signal) -> None:
    """Drop all that is kept: now, for this transaction, and once others see its result."""
    start()
    once_after_commit(start)


def invalidate_for_page(instance, update_fields=None, **_signal) -> None:
    """Drop all when a page is saved past publishing, unless only its draft was."""
    if isinstance(instance, Page) and (update_fields is None or PAGE_FIELDS & {*update_fields}):
        invalidate()


def connect(*models: type[Model]) -> None:
    """Connect the signals of Wagtail's models and of the further ``models`` that something kept
    shows. Called once, when the app is ready."""
    for signal in (page_published, page_unpublished, post_page_move):
        signal.connect(invalidate, dispatch_uid="portal-frame")
    shown = (*models, Site, PageViewRestriction, Translation, TranslationSource)
    for model in shown:
        post_save.connect(invalidate, sender=model, dispatch_uid=f"portal-frame-{model.__name__}")
    for model in (Page, *shown):
        post_delete.connect(invalidate, sender=model, dispatch_uid=f"portal-frame-{model.__name__}")
    post_save.connect(invalidate_for_page, dispatch_uid="portal-frame-page")
