"""Lists of records: names in the editor's language, in a fixed number of queries."""

from __future__ import annotations

from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, TitleColumn, UpdatedAtColumn
from wagtail.snippets.views import snippets

from portal.admin.spreadsheets import SafeSpreadsheetMixin
from portal.admin.statuses import read_statuses
from portal.fields import PartialDateField
from portal.languages.dates import format_date


def shown_name(record) -> str:
    """The name in the editor's language; of a record begun without one, what its draft says."""
    draft = record.latest_revision
    return str(record.label()) or (draft.object_str if draft else "") or str(record)


class FactColumn(Column):
    """A fact of the record: the choice by its label, a country by its name, a date in words."""

    def __init__(self, model, name, **kwargs):
        field = model._meta.get_field(name)
        self.is_date = isinstance(field, PartialDateField)
        super().__init__(
            name,
            label=capfirst(field.verbose_name),
            accessor=f"get_{name}_display" if field.choices else name,
            sort_key=None if field.is_relation else name,
            **kwargs,
        )

    def get_value(self, instance):
        value = super().get_value(instance)
        return format_date(value) if self.is_date and value else value or ""


class RecordIndexView(SafeSpreadsheetMixin, snippets.IndexView):
    """``facts`` names the fields to show; ``prefetch`` what to read along."""

    default_ordering = "title"
    facts: tuple[str, ...] = ()
    prefetch: tuple[str, ...] = ()

    def get_base_queryset(self):
        records = super().get_base_queryset().select_related("latest_revision")
        has_names = self.is_export and hasattr(self.model, "names")
        return records.prefetch_related(*self.prefetch, *(["names"] if has_names else []))

    def get_table(self, object_list, **kwargs):
        read_statuses(object_list)
        return super().get_table(object_list, **kwargs)

    @cached_property
    def list_display(self):
        facts = [FactColumn(self.model, name) for name in self.facts]
        return ["title", *facts, UpdatedAtColumn(), *super().list_display[2:]]

    def _get_title_column(self, field_name, column_class=TitleColumn, **kwargs):
        column = super()._get_title_column(field_name, column_class, **kwargs)
        column.accessor = shown_name
        column.label = _("Name")
        return column
