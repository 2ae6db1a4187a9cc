"""Signs in the backlog that stand for many things: what they are is found out after the commit.

Renaming a topic or restricting a part of the tree so costs whoever saves it one row, and a process
that dies before the rest is done leaves a note of it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, QuerySet
from wagtail.documents import get_document_model
from wagtail.models import Collection, Page, ReferenceIndex

from portal.records.base import Record
from portal.records.language_addresses import restrictions_over
from portal.records.reindex import what_names
from portal.search.engines.entries import SearchFace, current_build
from portal.search.index.admin_entries import entry_key
from portal.search.index.every_source import search_sources
from portal.search.index.files.source import DocumentSource

#: No key of a thing begins so.
SIGN = "*"
CHUNK = 200


def keys_of(instance: Model) -> list[str]:
    """The keys of the things that an object belongs to."""
    return [key for source in search_sources() for key in source.keys_of(instance)]


def keys_of_many(instances: Sequence[Model]) -> Iterator[str]:
    """The keys of the things that pages and records belong to, and of their files, with a number of
    queries that does not grow with them."""
    for source in search_sources():
        if isinstance(source, DocumentSource):
            yield from source.keys_beside(instances)
        else:
            for instance in instances:
                yield from source.keys_of(instance)


def every_key() -> list[str]:
    """The key of every thing that may be public: of a hundred thousand some ten megabytes."""
    return list(chain.from_iterable(source.keys() for source in search_sources()))


def follows_after_commit(model: type[Model]) -> bool:
    """Whether the admin's entries of a model are written here and not by modelsearch's signals."""
    return not getattr(model, "search_auto_update", True)


# --- making marks ------------------------------------------------------------------------------


def around(instance: Model) -> str:
    """For a page or record, what speaks of it, and the documents that it offers."""
    return f"{SIGN}around:{instance._meta.label_lower}:{instance.pk}"


def alone(instance: Model) -> str:
    """For what the admin knows of a page or record that the public never saw."""
    return f"{SIGN}alone:{instance._meta.label_lower}:{instance.pk}"


def below(page_pk: int) -> str:
    """For a page and all below it: it was moved, or its restrictions have changed."""
    return f"{SIGN}below:{page_pk}"


def within(collection_pk: int) -> str:
    """For the documents of a collection and of those below it."""
    return f"{SIGN}within:{collection_pk}"


def everything() -> str:
    """For all: the roots of the sites have changed."""
    return f"{SIGN}everything"


def is_mark(key: str) -> bool:
    return key.startswith(SIGN)


# --- what they stand for -----------------------------------------------------------------------


def spread(marks: Iterable[str], saved: Mapping[str, Model]) -> Iterator[str]:
    """The keys of the things and of the admin's entries that marks stand for; ``saved`` are the
    objects of those of them that have been read."""
    for mark in marks:
        kind, *rest = parts(mark)
        if kind == "around":
            yield from spread_around(saved.get(mark) or read_again(*rest))
        elif kind in SPREADING:
            yield from SPREADING[kind](*rest)
    yield from keys_that_showed([rest for kind, *rest in map(parts, marks) if kind == "around"])


def parts(mark: str) -> list[str]:
    return mark.removeprefix(SIGN).split(":")


def is_saved(mark: str) -> bool:
    """Whether a mark stands for one page or record that was saved."""
    return is_mark(mark) and parts(mark)[0] in ("around", "alone")


def objects_of(marks: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Label and primary key of the saved pages and records of which the admin's entries are
    written here, by their marks."""
    saved = {mark: parts(mark)[1:] for mark in marks if is_saved(mark)}
    return {
        mark: (label, pk)
        for mark, (label, pk) in saved.items()
        if follows_after_commit(apps.get_model(label))
    }


def hides(mark: str) -> bool:
    """Whether the public may have lost sight of what the mark stands for: then it leaves the index
    at once, and comes back thing by thing where the public may still see it."""
    kind, *rest = parts(mark)
    if kind == "below":
        page = Page.objects.filter(pk=rest[0]).first()
        return page is not None and restrictions_over(page).exists()
    if kind == "within":
        collection = Collection.objects.filter(pk=rest[0]).first()
        return collection is not None and collection.get_view_restrictions().exists()
    return False


def read_again(label: str, pk: str) -> Model | None:
    return apps.get_model(label)._default_manager.filter(pk=pk).first()


def spread_around(instance: Model | None) -> Iterator[str]:
    if instance is None:
        return
    yield from keys_of(instance)
    if isinstance(instance, Record):
        others = what_names(instance)
        for start in range(0, len(others), CHUNK):
            yield from keys_of_many(others[start : start + CHUNK])
        yield from (entry_key(other) for other in others if follows_after_commit(type(other)))
        yield from keys_of_referring(instance)


def keys_that_showed(objects: Iterable[tuple[str, str]]) -> list[str]:
    """The things that have the objects (label, primary key) for a face until now: the record that a
    page was about before it was given another one."""
    by_label = defaultdict(list)
    for label, pk in objects:
        by_label[label].append(pk)
    build = current_build() if by_label else 0
    return [
        key
        for label, pks in by_label.items()
        for key in SearchFace.objects.filter(
            source=label, source_pk__in=pks, entry__build=build
        ).values_list("entry__key", flat=True)
    ]


def spread_below(pk: str) -> Iterator[str]:
    if page := Page.objects.filter(pk=pk).first():
        yield from keys_of_each(pages_below(page))
        # Mirrors of what is below stand elsewhere, and are restricted as their originals are.
        yield from keys_of_each(Page.objects.filter(alias_of__in=pages_below(page).values("pk")))


def pages_below(page: Page) -> QuerySet[Page]:
    return Page.objects.descendant_of(page, inclusive=True)


def spread_within(pk: str) -> Iterator[str]:
    if collection := Collection.objects.filter(pk=pk).first():
        inside = collection.get_descendants(inclusive=True).values("pk")
        yield from keys_of_each(get_document_model().objects.filter(collection__in=inside))


def spread_everything() -> Iterator[str]:
    yield from every_key()


SPREADING: dict[str, Callable[..., Iterable[str]]] = {
    "below": spread_below,
    "within": spread_within,
    "everything": spread_everything,
}


# --- reading -----------------------------------------------------------------------------------


def keys_of_each(instances: QuerySet) -> Iterator[str]:
    """The keys of many objects, read in chunks; of pages as their own types."""
    pks = list(instances.values_list("pk", flat=True))
    model = instances.model
    for start in range(0, len(pks), CHUNK):
        chunk = model._default_manager.filter(pk__in=pks[start : start + CHUNK])
        for instance in chunk.specific() if issubclass(model, Page) else chunk:
            yield from keys_of(instance)


def keys_of_referring(record: Record) -> Iterator[str]:
    """Of whatever points at the record, as Wagtail's index of references knows it."""
    references = ReferenceIndex.get_references_to(record)
    named: dict[int, set[str]] = {}
    for type_id, pk in references.values_list("base_content_type", "object_id").distinct():
        named.setdefault(type_id, set()).add(pk)
    for type_id, pks in named.items():
        model = ContentType.objects.get_for_id(type_id).model_class()
        if model is not None:
            yield from keys_of_each(model._default_manager.filter(pk__in=pks))
