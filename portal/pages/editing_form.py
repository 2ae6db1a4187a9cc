"""The form in which pages of the portal are written, and its panels besides the page's own."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import ObjectList, Panel, TabbedInterface

from portal.pages.change_notes import ChangePanel, CorrectionForm
from portal.pages.embargo import EmbargoForm
from portal.pages.prefilling import PrefilledForm
from portal.pages.review_message import ReviewMessageForm, message_panel


class PageForm(CorrectionForm, ReviewMessageForm, EmbargoForm, PrefilledForm):
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
