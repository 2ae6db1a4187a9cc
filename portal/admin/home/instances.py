"""Pages and records behind revisions, read by kind: a few queries, however many there are."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, Revision
from wagtail.snippets.models import get_snippet_models

from portal.admin.statuses import read_statuses
from portal.records.base import Record


def instances_of(revisions: Iterable[Revision]) -> dict[int, Page | Record]:
    """The page or record of each revision, by the revision's key. What is gone, or is neither, is
    left out."""
    revisions = list(revisions)
    by_kind: dict[int, set[str]] = {}
    for revision in revisions:
        by_kind.setdefault(revision.base_content_type_id, set()).add(revision.object_id)
    found = {
        (kind, str(instance.pk)): instance
        for kind, keys in by_kind.items()
        for instance in read(ContentType.objects.get_for_id(kind).model_class(), keys)
    }
    places = ((r.pk, found.get((r.base_content_type_id, r.object_id))) for r in revisions)
    return {key: instance for key, instance in places if instance is not None}


def read(model, keys: Iterable) -> list:
    """The instances of one kind, with what a row of a panel says of them."""
    if model is Page:
        pages = Page.objects.filter(pk__in=list(keys))
        return list(pages.select_related("latest_revision", "locale", "content_type"))
    if model not in get_snippet_models() or not issubclass(model, Record):
        return []
    records = model.objects.filter(pk__in=list(keys)).select_related("latest_revision")
    found = list(records.prefetch_related(*model.snippet_viewset.prefetch))
    read_statuses(found)
    return found
