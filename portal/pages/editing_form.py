"""The form in which pages of the portal are written, and its panels besides the page's own."""

from collections.abc import Iterator

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import ObjectList, Panel, TabbedInterface

from portal.pages.change_notes import ChangePanel, CorrectionForm
from portal.pages.embargo import EmbargoForm
from portal.pages.review_message import ReviewMessageForm, message_panel
from portal.records.row_forms import RowsReadTogether


class PrefilledForm(WagtailAdminPageForm):
    """A page's form that completes what can be read elsewhere when it saves.

    The open form in the browser is told with the answer to autosave, so that the editor sees what
    was filled in, and may change it. Subclasses override :meth:`prefill`.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            # Left empty, it is made from the title: see BasePage.full_clean.
            self.fields["slug"].required = False

    def save(self, commit=True):
        self.filled_in: dict[str, str] = {}
        self.prefill()
        return super().save(commit=commit)

    def prefill(self) -> None:
        """Call :meth:`fill` for what is empty and known from elsewhere."""

    def fill(self, form: forms.ModelForm, field: str, value) -> None:
        """Put ``value`` into an empty field of this form, or of a form of one of its rows."""
        if not value or getattr(form.instance, field) or field not in form.fields:
            return
        setattr(form.instance, field, value)
        form.cleaned_data[field] = value
        self.filled_in.update(inputs(form.add_prefix(field), value))

    def changed_rows(self, relation: str, field: str) -> Iterator[forms.ModelForm]:
        """The forms of the rows in which ``field`` has just been chosen."""
        formset = self.formsets.get(relation)
        for row in formset.forms if formset else ():
            gone = formset.can_delete and formset._should_delete_form(row)
            if not gone and field in row.changed_data and row.cleaned_data.get(field):
                yield row

    def get_field_updates_for_resave(self):
        return [*super().get_field_updates_for_resave(), *self.filled_in.items()]


def inputs(name: str, value) -> dict[str, str]:
    """The inputs that show ``value``: one, or one a language."""
    if isinstance(value, dict):
        return {f"{name}-{language}": text for language, text in value.items()}
    return {name: str(value)}


class PageForm(RowsReadTogether, CorrectionForm, ReviewMessageForm, EmbargoForm, PrefilledForm):
    """A new page is a draft until it is published.

    Wagtail adds it to the tree as live and asks afterwards whether it may be published, and when.
    """

    def save(self, commit=True):
        if self.instance._state.adding:
            self.instance.live = False
        return super().save(commit=commit)


def edit_handler(page_model) -> Panel:
    """As Wagtail's own, with what every page of the portal is asked at the end."""
    asked = [message_panel()]
    if hasattr(page_model, "change_notes"):
        asked.insert(0, ChangePanel())
    tabs = [
        ObjectList([*page_model.content_panels, *asked], heading=_("Content")),
        ObjectList(page_model.promote_panels, heading=_("Promote")),
        ObjectList(page_model.settings_panels, heading=_("Settings")),
    ]
    handler = TabbedInterface(tabs, base_form_class=page_model.base_form_class)
    return handler.bind_to_model(page_model)
