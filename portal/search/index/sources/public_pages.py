"""The pages that the public may read, read whole in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Prefetch, QuerySet
from modelcluster.models import get_all_child_relations
from wagtail.models import Locale, Page, PageViewRestriction

from portal.records.base import Record
from portal.records.language_addresses import unrestricted
from portal.records.rows import rows
from portal.search.index.sources.streams import read_streams


def public(pages: QuerySet) -> QuerySet:
    """Of a queryset of pages those that every visitor may read and that have words of their own:
    live, below no restriction, no mirror of a page in another language."""
    path = ExpressionWrapper(OuterRef("path"), output_field=CharField())
    # A mirror is restricted as its original is, and so is what stands below it.
    mirrored = PageViewRestriction.objects.annotate(path=path).filter(
        path__startswith=F("page__aliases__path")
    )
    shown = unrestricted(pages.filter(live=True)).exclude(Exists(mirrored))
    return shown.exclude(alias_of__isnull=False, alias_of__translation_key=F("translation_key"))


def read_whole(pages: QuerySet) -> list[Page]:
    """These pages as their own types, with the records of their rows and what their bodies name,
    in the order of their keys. Two queries, and a number for each type."""
    locales = Locale.objects.in_bulk()
    by_type = defaultdict(list)
    for key, content_type in pages.order_by("pk").values_list("pk", "content_type"):
        by_type[content_type].append(key)
    found = [page for each in by_type.items() for page in of_type(*each)]
    for page in found:
        page.locale = locales[page.locale_id]
    return sorted(found, key=lambda page: page.pk)


def of_type(content_type: int, keys: list[int]) -> list[Page]:
    model = ContentType.objects.get_for_id(content_type).model_class() or Page
    found = list(model.objects.filter(pk__in=keys).prefetch_related(*lookups(model)))
    read_streams(found)
    return found


@lru_cache(maxsize=128)
def lookups(model: type[Page]) -> tuple[str | Prefetch, ...]:
    """What to prefetch for the records that a page names: its own links and those of its rows."""
    of_rows = (
        rows(relation.get_accessor_name(), relation.related_model, *links)
        for relation in get_all_child_relations(model)
        if (links := tuple(links_to_records(relation.related_model)))
    )
    return (*links_to_records(model), *of_rows)


def links_to_records(model: type) -> Iterator[str]:
    """The names of the foreign keys by which a model points at records."""
    for field in model._meta.concrete_fields:
        if field.is_relation and field.related_model and issubclass(field.related_model, Record):
            yield field.name
