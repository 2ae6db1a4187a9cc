"""Filters of the lists of records and pages."""

from collections.abc import Iterable
from functools import lru_cache

import django_filters
from django import forms
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models.functions import Substr
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.filters import DateRangePickerWidget, MultipleUserFilter, WagtailFilterSet
from wagtail.models import Locale, Revision, WorkflowState

from portal.admin.columns import field_at
from portal.values.fields import CodeField, PartialDateField


class Status(models.TextChoices):
    """Where a record or page stands between draft and public."""

    LIVE = "live", pgettext_lazy("status of a record", "published")
    CHANGED = "changed", pgettext_lazy("status of a record", "published, with changes in draft")
    DRAFT = "draft", pgettext_lazy("status of a record", "draft")
    SCHEDULED = "scheduled", pgettext_lazy("status of a record", "scheduled")
    REVIEW = "review", pgettext_lazy("status of a record", "waiting for approval")


CONDITIONS = {
    Status.LIVE: {"live": True},
    Status.CHANGED: {"live": True, "has_unpublished_changes": True},
    Status.DRAFT: {"live": False},
}


class StatusFilter(django_filters.ChoiceFilter):
    def __init__(self, **kwargs):
        super().__init__(
            label=_("Status"), choices=Status.choices, widget=forms.RadioSelect, **kwargs
        )

    def filter(self, records, value):
        if value in CONDITIONS:
            return records.filter(**CONDITIONS[value])
        of_these = {"content_type": ContentType.objects.get_for_model(records.model)}
        if value == Status.SCHEDULED:
            found = Revision.objects.filter(**of_these, approved_go_live_at__isnull=False)
        elif value == Status.REVIEW:
            found = WorkflowState.objects.active().filter(**of_these)
        else:
            return records
        # The keys stand in a column of text, which PostgreSQL does not compare with numbers.
        keys = found.order_by().values_list("object_id", flat=True)
        return records.filter(pk__in=[int(key) for key in keys])


class PresentCodeFilter(django_filters.MultipleChoiceFilter):
    """Offers the codes that some record has, not all the countries of the world. ``narrows`` is
    the lookup, where the list is of something else than these records."""

    def __init__(self, *, model, field_name, narrows="", **kwargs):
        field = model._meta.get_field(field_name)

        def present():
            codes = set(model.objects.order_by().values_list(field.name, flat=True).distinct())
            return [choice for choice in field.code_choices() if choice[0] in codes]

        super().__init__(
            field_name=narrows or field_name,
            label=capfirst(field.verbose_name),
            choices=present,
            widget=forms.CheckboxSelectMultiple,
            **kwargs,
        )


class UserFilter(MultipleUserFilter):
    """The users who stand in some row of ``model`` at ``field_name``."""

    def __init__(self, model, field_name, label):
        def users(_request):
            keys = model._default_manager.order_by().values(field_name)
            return get_user_model()._default_manager.filter(pk__in=keys)

        super().__init__(
            field_name=field_name, label=label, queryset=users, widget=forms.CheckboxSelectMultiple
        )


def language_choices() -> list[tuple[str, str]]:
    return [(locale.language_code, locale.get_display_name()) for locale in Locale.objects.all()]


def lookup(path: str) -> str:
    return path.replace(".", "__")


class KeysFilterMixin:
    """Filters by keys, so that a relation with many rows gives each page once."""

    def filter(self, pages, value):
        if not value:
            return pages
        found = pages.model._default_manager.filter(**{self.condition(): value})
        return pages.filter(pk__in=found.order_by().values("pk"))

    def condition(self) -> str:
        return f"{self.field_name}__in"


class RecordFilter(KeysFilterMixin, django_filters.ModelMultipleChoiceFilter):
    """Records that some page names, found at ``path``: "topics.topic"."""

    def __init__(self, model, path):
        field = field_at(model, path)

        def named(_request):
            keys = model._default_manager.order_by().values(lookup(path))
            return field.related_model._default_manager.filter(pk__in=keys)

        super().__init__(
            field_name=lookup(path),
            label=capfirst(field.verbose_name),
            queryset=named,
            widget=forms.CheckboxSelectMultiple,
        )


class YearFilter(KeysFilterMixin, django_filters.ChoiceFilter):
    """The years that a partial date at ``path`` knows of, latest first."""

    def __init__(self, model, path):
        def years():
            dated = model._default_manager.exclude(**{lookup(path): ""}).order_by()
            known = dated.annotate(year_known=Substr(lookup(path), 1, 4))
            values = known.values_list("year_known", flat=True).distinct()
            return [(year, year) for year in sorted(filter(None, values), reverse=True)]

        super().__init__(
            field_name=lookup(path), label=_("Year"), choices=years, widget=forms.RadioSelect
        )

    def condition(self) -> str:
        return f"{self.field_name}__startswith"


def checkboxes(path: str, label, choices) -> django_filters.MultipleChoiceFilter:
    """The choices of which one may want several."""
    return django_filters.MultipleChoiceFilter(
        field_name=lookup(path), label=label, choices=choices, widget=forms.CheckboxSelectMultiple
    )


def filter_at(model, path: str):
    """The filter that suits the field at the end of ``path``."""
    field = field_at(model, path)
    label = capfirst(field.verbose_name)
    if isinstance(field, PartialDateField):
        return YearFilter(model, path)
    if isinstance(field, CodeField):
        return PresentCodeFilter(model=field.model, field_name=field.name, narrows=lookup(path))
    if field.is_relation:
        return RecordFilter(model, path)
    if field.choices:
        return checkboxes(path, label, field.choices)
    return django_filters.BooleanFilter(field_name=lookup(path), label=label)


def filters_at(model, paths: Iterable[str]) -> dict:
    return {path.replace(".", "_"): filter_at(model, path) for path in paths}


def filter_set(model, filters: dict) -> type[WagtailFilterSet]:
    meta = type("Meta", (), {"model": model, "fields": []})
    return type(f"{model.__name__}FilterSet", (WagtailFilterSet,), {**filters, "Meta": meta})


@lru_cache(maxsize=64)
def filters_for(model, fields: tuple[str, ...]) -> type[WagtailFilterSet]:
    """A filter set of records with their status, ``fields`` and who changed them last."""
    filters = {
        "status": StatusFilter(),
        **filters_at(model, fields),
        "changed_by": UserFilter(model, "latest_revision__user", _("Changed by")),
    }
    return filter_set(model, filters)


def page_filters_for(model, paths: Iterable[str]) -> type[WagtailFilterSet]:
    """A filter set of pages with status, language, ``paths``, date of change, editor and owner."""
    changed = django_filters.DateFromToRangeFilter(label=_("Changed"), widget=DateRangePickerWidget)
    filters = {
        "status": StatusFilter(),
        "locale": checkboxes("locale.language_code", _("Language"), language_choices),
        **filters_at(model, paths),
        "latest_revision_created_at": changed,
        "changed_by": UserFilter(model, "latest_revision__user", _("Changed by")),
        "owner": UserFilter(model, "owner", _("Begun by")),
    }
    return filter_set(model, filters)
