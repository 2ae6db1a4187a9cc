"""All of a record on one page, for those who may look and not edit."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from modelcluster.models import get_all_child_relations
from wagtail.models import DraftStateMixin, LockableMixin, RevisionMixin
from wagtail.snippets.views import snippets

from portal.languages.dates import format_date
from portal.values.partial_date import PartialDate

#: How the record is kept, not what it says.
BOOKKEEPING = {
    "id",
    *(
        field.name
        for mixin in (DraftStateMixin, LockableMixin, RevisionMixin)
        for field in mixin._meta.local_fields
    ),
}


class RecordHistoryView(snippets.HistoryView):
    """Headed by the record's name in the editor's language, not in that of the last revision."""

    def get_page_subtitle(self):
        return str(self.object)


class RecordInspectView(snippets.InspectView):
    """The fields in their order, then the rows, each as one line of text."""

    def get_page_subtitle(self):
        return str(self.object)

    def get_fields(self):
        fields = [
            field.name
            for field in self.model._meta.concrete_fields
            if field.editable and field.name not in BOOKKEEPING
        ]
        rows = [relation.get_accessor_name() for relation in get_all_child_relations(self.model)]
        return [*fields, *rows, "first_published_at", "last_published_at"]

    def get_field_label(self, field_name, field):
        for panel in self.model.get_edit_handler().children:
            if getattr(panel, "relation_name", None) == field_name:
                return panel.heading or capfirst(panel.label)
        return super().get_field_label(field_name, field)

    def get_field_display_value(self, field_name, field):
        value = super().get_field_display_value(field_name, field)
        if isinstance(value, bool):
            return _("Yes") if value else _("No")
        if value is None or value in ("", "-", {}):
            return _("not given")
        if isinstance(value, PartialDate):
            return format_date(value)
        return str(value) if isinstance(value, dict) else value
