"""Where the public is shown a file: on pages, and by records that have files of their own."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from wagtail.documents import get_document_model
from wagtail.models import Page, ReferenceIndex

from portal.pages.about_records import without_hidden_records
from portal.pages.base import RecordPage
from portal.records.base import Record
from portal.search.index.sources.public_pages import public
from portal.values.types import types_of


@dataclass(frozen=True)
class DocumentUse:
    """A public thing that shows a document: its key in the search, and the language of the file
    where it tells."""

    document: int
    within: str
    language: str = ""


def references_to(documents: Collection[int]):
    """What refers to documents, by Wagtail's index of references."""
    kind = ContentType.objects.get_for_model(get_document_model())
    return ReferenceIndex.objects.filter(
        to_content_type=kind, to_object_id__in=[str(key) for key in documents]
    )


def referred_to_by(instances: Iterable[Model]) -> Iterator[int]:
    """The keys of the documents that pages and records refer to; a query for each kind of them."""
    kind = ContentType.objects.get_for_model(get_document_model())
    by_type = defaultdict(list)
    for instance in instances:
        by_type[ReferenceIndex._get_base_content_type(instance)].append(str(instance.pk))
    for base, pks in by_type.items():
        found = ReferenceIndex.objects.filter(
            base_content_type=base, object_id__in=pks, to_content_type=kind
        )
        yield from sorted({int(key) for key in found.values_list("to_object_id", flat=True)})


def shown_on_pages(documents: Collection[int]) -> Iterator[DocumentUse]:
    """In public pages whose text the public may read."""
    on_pages = references_to(documents).filter(
        base_content_type=ContentType.objects.get_for_model(Page)
    )
    pairs = {(int(d), int(p)) for d, p in on_pages.values_list("to_object_id", "object_id")}
    pages = public(Page.objects.filter(pk__in={page for _document, page in pairs}))
    things = dict(without_hidden_records(pages).values_list("pk", "translation_key"))
    within = {page: f"page:{key}" for page, key in things.items()}
    within.update(about_records(list(within)))
    for document, page in sorted(pairs):
        if within.get(page):
            yield DocumentUse(document, within[page])


def used_by_records(documents: Collection[int]) -> Iterator[DocumentUse]:
    """By records whose type says so."""
    for model in types_of(Record):
        for document, record, language in model.documents_shown(documents):
            yield DocumentUse(document, f"{model._meta.label_lower}:{record}", language)


def withheld_by_records(documents: Collection[int]) -> set[int]:
    """Those that some type of record keeps from the public, whoever else shows them."""
    return {key for model in types_of(Record) for key in model.documents_withheld(documents)}


def about_records(pages: Collection[int]) -> Iterator[tuple[int, str]]:
    """Of the pages about a record each with the key of the record; with "" where visitors read no
    more of it than its title."""
    for model in types_of(RecordPage):
        found = model.objects.filter(pk__in=pages).select_related(model.record_field)
        for page in found.defer_streamfields():
            key = f"{page.record._meta.label_lower}:{page.record_id}"
            yield page.pk, "" if page.record.shows_title_only else key
