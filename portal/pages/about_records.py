"""Pages about a record that is kept from the public are as little public as the record."""

from django.db.models import Exists, OuterRef, QuerySet
from wagtail.models import Page, PageViewRestriction

from portal.caching.cache import cached
from portal.caching.statements import prepared
from portal.records.base import Record
from portal.values.types import types_of


def without_hidden_records(pages: QuerySet) -> QuerySet:
    """Of a queryset of pages those whose record, if they are about one, visitors may read.

    A live page of an internal agreement, of an expert without consent or of a draft event answers
    404; whoever lists titles asks here, within the same query.
    """
    for model in record_pages():
        public = {f"{model.record_field}__in": model.record_model().objects.public()}
        hidden = model.objects.filter(pk=OuterRef("pk")).exclude(**public)
        pages = pages.exclude(Exists(hidden))
    return pages


def hidden_page_keys() -> frozenset[int]:
    """The keys of the live pages that the public may not read: about a record that is not public,
    restricted, or below a restricted page."""
    return cached("hidden-pages", read_hidden_page_keys)


def read_hidden_page_keys() -> frozenset[int]:
    hidden = {key for model in record_pages() for key in hidden_pages_of(model)}
    paths = PageViewRestriction.objects.values_list("page__path", flat=True)
    for path in paths:
        hidden.update(Page.objects.filter(path__startswith=path).values_list("pk", flat=True))
    return frozenset(hidden)


@prepared
def hidden_pages_of(model: type[Page]):
    public = {f"{model.record_field}__in": model.record_model().objects.public()}
    return model.objects.live().exclude(**public).values_list("pk", flat=True)


def page_models_about(record_model: type[Record]) -> list[type[Page]]:
    """The installed page types that add words to records of this kind."""
    return [model for model in record_pages() if model.record_model() is record_model]


def record_pages() -> list[type[Page]]:
    """The installed types of RecordPage, whose body needs this file before they are there."""
    return [model for model in types_of(Page) if hasattr(model, "record_model")]
