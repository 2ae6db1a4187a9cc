"""The form in which records are written."""

from __future__ import annotations

from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import ObjectList, Panel

from portal.pages.embargo import EmbargoForm
from portal.pages.review_message import ReviewMessageForm, message_panel


class RecordForm(ReviewMessageForm, EmbargoForm, WagtailAdminModelForm):
    """What every record is asked besides its own fields."""


def record_edit_handler(model) -> Panel:
    """The record's panels and, at the end, the message to the reviewer."""
    panels = [*model.panels, message_panel()]
    return ObjectList(panels, base_form_class=RecordForm).bind_to_model(model)
