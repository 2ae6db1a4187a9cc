"""What the admin does with any kind of record."""

from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, InlinePanel, ObjectList, Panel
from wagtail.snippets.views.snippets import SnippetViewSet

from portal.admin.choosers import RecordChooserViewSet, nothing
from portal.admin.creation_forms import DraftForm, NamedDraftForm
from portal.admin.deleting import RecordUsageView
from portal.admin.editing import RecordCreateView, RecordEditView, RecordWorkflowActionView
from portal.admin.filters import filters_for
from portal.admin.inspection import RecordHistoryView, RecordInspectView
from portal.admin.listing import RecordIndexView
from portal.pages.embargo import EmbargoForm
from portal.pages.review_message import ReviewMessageForm, message_panel
from portal.records.row_forms import RowsReadTogether


class RecordForm(RowsReadTogether, ReviewMessageForm, EmbargoForm, WagtailAdminModelForm):
    """What every record is asked besides its own fields."""


def record_edit_handler(model) -> Panel:
    """The record's panels and, at the end, the message to the reviewer."""
    panels = [*model.panels, message_panel()]
    handler = ObjectList(panels, base_form_class=RecordForm).bind_to_model(model)
    leave_out_comments(handler)
    return handler


def leave_out_comments(panel: Panel) -> None:
    """Wagtail knows comments on pages alone, but writes a hidden button for one at each field."""
    if isinstance(panel, FieldPanel):
        panel.disable_comments = True
    inner = [panel.child_edit_handler] if isinstance(panel, InlinePanel) else []
    for child in (*getattr(panel, "children", ()), *inner):
        leave_out_comments(child)


class RecordViewSet(SnippetViewSet):
    """Lists, forms, history and choosers of one kind of record. Subclasses name the model and
    what its lists show; everything else is the same for all records."""

    #: Fields shown in the list: few, since names are long.
    facts: tuple[str, ...] = ()
    #: Where the picture of a record is found, or "".
    picture = ""
    #: Fields written to spreadsheets besides.
    exported_facts: tuple[str, ...] = ()
    #: Fields to narrow the list by, besides the status.
    narrowed_by: tuple[str, ...] = ()
    #: What the list reads along, so that it takes no query a row.
    prefetch: tuple[str, ...] = ()
    #: The form of the chooser's "Create" tab, or None for no such tab, and fields to add to it.
    creation_base: type[DraftForm] | None = NamedDraftForm
    creation_fields: tuple[str, ...] = ()
    #: A line of facts for the chooser: a function of the record, and what it reads along.
    chooser_facts = staticmethod(nothing)
    chooser_prefetch: tuple[str, ...] = ()

    index_view_class = RecordIndexView
    add_view_class = RecordCreateView
    edit_view_class = RecordEditView
    usage_view_class = RecordUsageView
    history_view_class = RecordHistoryView
    inspect_view_class = RecordInspectView
    workflow_action_view_class = RecordWorkflowActionView
    index_template_name = "portal/admin/record_list.html"
    create_template_name = "portal/admin/record_create.html"
    edit_template_name = "portal/admin/record_edit.html"

    inspect_view_enabled = True
    # A copy would carry the names of another record, and nobody could tell the two apart.
    copy_view_enabled = False

    def get_edit_handler(self):
        return record_edit_handler(self.model)

    @cached_property
    def filterset_class(self):
        return filters_for(self.model, self.narrowed_by)

    @cached_property
    def list_export(self):
        facts = [self.exported(name) for name in (*self.facts, *self.exported_facts)]
        return ["pk", "label", *facts, "all_names", "status_string", "last_published_at"]

    def exported(self, name: str) -> str:
        return f"get_{name}_display" if self.model._meta.get_field(name).choices else name

    @cached_property
    def export_headings(self):
        facts = {
            self.exported(name): capfirst(self.model._meta.get_field(name).verbose_name)
            for name in (*self.facts, *self.exported_facts)
        }
        return {
            "pk": _("Number"),
            "label": _("Name"),
            "all_names": _("All names"),
            "status_string": _("Status"),
            **facts,
        }

    @cached_property
    def export_filename(self):
        return self.model._meta.model_name

    def get_index_view_kwargs(self, **kwargs):
        return super().get_index_view_kwargs(
            **{"facts": self.facts, "picture": self.picture, "prefetch": self.prefetch, **kwargs}
        )

    @cached_property
    def chooser_viewset_class(self):
        return type(
            f"{self.model.__name__}ChooserViewSet",
            (RecordChooserViewSet,),
            {
                "facts": staticmethod(type(self).chooser_facts),
                "prefetch": self.chooser_prefetch,
                "creation_base": self.creation_base,
                "creation_fields": self.creation_fields,
                "choose_one_text": _("Choose"),
                "creation_tab_label": _("New draft"),
                "create_action_label": _("Create the draft"),
            },
        )
