"""Pages about a record that is kept from the public are as little public as the record."""

from __future__ import annotations

from django.apps import apps
from django.db.models import Exists, OuterRef, QuerySet

from portal.pages.base import RecordPage
from portal.records.addresses import record_addresses


def without_hidden_records(pages: QuerySet) -> QuerySet:
    """Of a queryset of pages those whose record, if they are about one, visitors may read.

    A live page of an internal agreement, of an expert without consent or of a draft event answers
    404; whoever lists titles asks here, within the same query.
    """
    for address in record_addresses:
        for model in page_models_about(address.model):
            hidden = model.objects.filter(pk=OuterRef("pk")).exclude(
                **{f"{model.record_field}__in": address.public()}
            )
            pages = pages.exclude(Exists(hidden))
    return pages


def page_models_about(record_model: type) -> list[type[RecordPage]]:
    """The installed page types that add words to records of this kind."""
    models = (model for model in apps.get_models() if issubclass(model, RecordPage))
    return [
        model
        for model in models
        if model._meta.get_field(model.record_field).related_model is record_model
    ]
