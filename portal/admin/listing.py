"""Lists of records: names in the editor's language, in a fixed number of queries."""

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import TitleColumn
from wagtail.snippets.views import snippets

from portal.admin.columns import ChangedColumn, FactColumn, PictureColumn, thumbnails
from portal.admin.list_mixins import (
    AnyNameSearchMixin,
    OfferedActionsMixin,
    SafeSpreadsheetMixin,
    read_statuses,
)


def shown_name(record) -> str:
    """The name in the editor's language; of a record begun without one, what its draft says."""
    draft = record.latest_revision
    return str(record.label()) or (draft.content["title"] if draft else "") or str(record)


class RecordIndexView(
    SafeSpreadsheetMixin, AnyNameSearchMixin, OfferedActionsMixin, snippets.IndexView
):
    """``facts`` names the fields to show, ``picture`` where the picture is found; ``prefetch``
    what to read along."""

    default_ordering = "title"
    facts: tuple[str, ...] = ()
    picture = ""
    prefetch: tuple[str, ...] = ()

    def get_base_queryset(self):
        records = super().get_base_queryset().select_related("latest_revision__user")
        records = records.defer("latest_revision__content")  # all that was written: not for a list
        has_names = self.is_export and hasattr(self.model, "names")
        pictures = [thumbnails(self.picture)] if self.picture else []
        return records.prefetch_related(
            *self.prefetch, *pictures, *(["names"] if has_names else [])
        )

    def get_table(self, object_list, **kwargs):
        read_statuses(object_list)
        return super().get_table(object_list, **kwargs)

    @cached_property
    def list_display(self):
        facts = [FactColumn(self.model, name) for name in self.facts]
        return ["title", *facts, ChangedColumn(), *super().list_display[2:]]

    @cached_property
    def columns(self):
        checkbox, *others = super().columns
        return [
            *([checkbox] if self.bulk_actions else []),
            *([PictureColumn(self.picture)] if self.picture else []),
            *others,
        ]

    def _get_title_column(self, field_name, column_class=TitleColumn, **kwargs):
        column = super()._get_title_column(field_name, column_class, **kwargs)
        column.accessor = shown_name
        column.label = _("Name")
        return column
