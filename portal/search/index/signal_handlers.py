"""When things are read again: whenever something is saved, moved, restricted or deleted that the
public may see.

Drafts do not count: Wagtail saves them with the names of their fields. Neither do rows, which are
saved with their page or record.
"""

import logging
from collections.abc import Callable, Iterable
from functools import lru_cache

from django.apps import apps
from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from modelcluster.fields import ParentalKey
from modelsearch.index import remove_object
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction, Site
from wagtail.signals import post_page_move

from portal.caching.changes import FIELDS_NOT_SHOWN, is_shown
from portal.records.base import Record
from portal.records.reindex import what_names
from portal.records.search_indexing import is_paused
from portal.search.index import backlog, bulk_changes
from portal.search.index.refreshing import work_off
from portal.values.after_commit import once_after_commit

logger = logging.getLogger(__name__)

#: Where things are, and who may go there: with signals of their own.
PLACES = (Collection, CollectionViewRestriction, PageViewRestriction, Site)

UID = "portal-search-upkeep"

#: For so long does whoever saves wait for what follows, and for so many things; cron does the rest.
PATIENCE = 3.0
AT_ONCE = 50


@lru_cache(maxsize=512)
def may_be_found(model: type[Model]) -> bool:
    """Whether objects of this model may be things, or make what others say of them."""
    is_row = any(isinstance(field, ParentalKey) for field in model._meta.concrete_fields)
    return not is_row and is_shown(model) and not issubclass(model, PLACES)


def note(find: Callable[[], Iterable[str]]) -> None:
    """Note the keys or marks that ``find`` gives as changed, in the transaction of the change, and
    work them off once it is committed."""
    if is_paused():
        return
    try:
        keys = list(find())
    except Exception:  # saving goes on; `search_index check` finds what is missing
        logger.exception("Cannot tell what a change does to the search index.")
        return
    if keys:
        backlog.add(keys)
        once_after_commit(follow, *keys)


def follow(*keys: str) -> None:
    """Work off what has been noted. Never fails: the backlog keeps what was not done."""
    try:
        work_off(keys, PATIENCE, AT_ONCE)
    except Exception:
        logger.exception("The search index does not follow; the changes stay in its backlog.")


def note_saved(sender, instance, created=False, raw=False, update_fields=None, **_signal) -> None:
    """Anything was saved."""
    drafted = update_fields is not None and {*update_fields} <= FIELDS_NOT_SHOWN
    in_migration = sender._meta.apps is not apps
    if raw or drafted or in_migration or not may_be_found(sender):
        return
    is_new_draft = created and not getattr(instance, "live", True)
    note(lambda: what_changes_with(instance, is_new_draft))


def what_changes_with(instance: Model, is_new_draft: bool) -> list[str]:
    """Of a page or record only a mark: its rows are written after it."""
    if isinstance(instance, Page | Record):
        return [(bulk_changes.alone if is_new_draft else bulk_changes.around)(instance)]
    return [] if is_new_draft else bulk_changes.keys_of(instance)


def note_deleted(sender, instance, **_signal) -> None:
    """A page, record or document is gone: what named it cannot be asked for later."""
    if bulk_changes.follows_after_commit(sender):
        remove_object(instance)
    note(lambda: what_goes_with(instance))


def what_goes_with(instance: Model) -> list[str]:
    others = what_names(instance) if isinstance(instance, Record) else []
    return [key for one in (instance, *others) for key in bulk_changes.keys_of(one)]


def note_moved(instance, **_signal) -> None:
    note(lambda: [bulk_changes.below(instance.pk)])


def note_restriction(instance, **_signal) -> None:
    if isinstance(instance, PageViewRestriction):
        note(lambda: [bulk_changes.below(instance.page_id)])
    else:
        note(lambda: [bulk_changes.within(instance.collection_id)])


def note_collection(instance, **_signal) -> None:
    note(lambda: [bulk_changes.within(instance.pk)])


def note_site(**_signal) -> None:
    note(lambda: [bulk_changes.everything()])


def connect() -> None:
    """Connect the signals. Called once, when all models are known.

    Those of deletion model by model: a receiver for the deletion of everything would make Django
    fetch whatever it deletes in bulk.
    """
    post_save.connect(note_saved, dispatch_uid=UID)
    for model in apps.get_models():
        # A page goes with its own type, which alone knows what it belongs to.
        if issubclass(model, Page | Record | get_document_model()) and model is not Page:
            post_delete.connect(note_deleted, sender=model, dispatch_uid=UID)
    post_page_move.connect(note_moved, dispatch_uid=UID)
    for model in (PageViewRestriction, CollectionViewRestriction):
        for signal in (post_save, post_delete):
            signal.connect(note_restriction, sender=model, dispatch_uid=f"{UID}-restriction")
    post_save.connect(note_collection, sender=Collection, dispatch_uid=f"{UID}-collection")
    for signal in (post_save, post_delete):
        signal.connect(note_site, sender=Site, dispatch_uid=f"{UID}-site")
