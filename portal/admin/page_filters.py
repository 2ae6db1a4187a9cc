"""Filters of the lists of pages."""

from collections.abc import Iterable

import django_filters
from django import forms
from django.db.models.functions import Substr
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.models import Locale

from portal.admin.columns import field_at
from portal.admin.filters import PresentCodeFilter, StatusFilter, UserFilter
from portal.values.fields import CodeField, PartialDateField


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


class ChoicesFilter(django_filters.MultipleChoiceFilter):
    def __init__(self, model, path):
        field = field_at(model, path)
        super().__init__(
            field_name=lookup(path),
            label=capfirst(field.verbose_name),
            choices=field.choices,
            widget=forms.CheckboxSelectMultiple,
        )


def filter_at(model, path: str):
    """The filter that suits the field at the end of ``path``."""
    field = field_at(model, path)
    if isinstance(field, PartialDateField):
        return YearFilter(model, path)
    if isinstance(field, CodeField):
        return PresentCodeFilter(model=field.model, field_name=field.name, narrows=lookup(path))
    return RecordFilter(model, path) if field.is_relation else ChoicesFilter(model, path)


def page_filters_for(model, paths: Iterable[str]) -> type[WagtailFilterSet]:
    """A filter set with status, language, ``paths``, date of change, editor and owner."""
    filters = {
        "status": StatusFilter(),
        "locale": django_filters.MultipleChoiceFilter(
            field_name="locale__language_code",
            label=_("Language"),
            choices=language_choices,
            widget=forms.CheckboxSelectMultiple,
        ),
        **{path.replace(".", "_"): filter_at(model, path) for path in paths},
        "latest_revision_created_at": django_filters.DateFromToRangeFilter(
            label=_("Changed"), widget=DateRangePickerWidget
        ),
        "changed_by": UserFilter(model, "latest_revision__user", _("Changed by")),
        "owner": UserFilter(model, "owner", _("Begun by")),
    }
    meta = type("Meta", (), {"model": model, "fields": []})
    return type(f"{model.__name__}FilterSet", (WagtailFilterSet,), {**filters, "Meta": meta})
