"""Pages are found by the names of the records they speak of: when a record has another name, they
are indexed again."""

from collections.abc import Iterator
from itertools import chain

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, QuerySet
from wagtail.models import Page, ReferenceIndex

from portal.records.base import Record
from portal.values.types import types_with


def what_names(record: Record) -> list:
    """Every page and record that is found by the names of ``record``, each once."""
    found = {}
    for instance in chain(
        pages_with_in_body(record),
        pages_about(type(record).objects.filter(pk=record.pk)),
        found_by_names_of(record),
    ):
        found[type(instance), instance.pk] = instance
    return list(found.values())


def pages_with_in_body(record: Record) -> QuerySet[Page]:
    """The pages, as their own types, whose body as it stands names ``record``."""
    references = ReferenceIndex.get_references_to(record).filter(
        base_content_type=ContentType.objects.get_for_model(Page), model_path__startswith="body."
    )
    keys = {int(key) for key in references.values_list("object_id", flat=True)}
    return Page.objects.filter(pk__in=keys).specific()


def pages_about(records: QuerySet[Record]) -> Iterator[Page]:
    """The pages that add words to these records."""
    if hasattr(records.model, "pages"):
        relation = records.model._meta.get_field("pages")
        about = {f"{relation.field.name}__in": records.values("pk")}
        yield from relation.related_model.objects.filter(**about)


def found_by_names_of(record: Record) -> Iterator[Model]:
    """What says so in its ``found_by_names_of``, with the pages about the records among it."""
    for model in types_with("found_by_names_of"):
        for lookup in model.found_by_names_of:
            if isinstance(record, target_of(model, lookup)):
                naming = model.objects.filter(**{lookup: record.pk}).distinct()
                yield from naming
                yield from pages_about(naming)


def target_of(model: type[Model], lookup: str) -> type[Model]:
    """The model that a lookup ends at."""
    for name in lookup.split("__"):
        model = model._meta.get_field(name).related_model
    return model
