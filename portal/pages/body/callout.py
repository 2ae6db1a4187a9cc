from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StructBlock

from portal.pages.body import groups
from portal.pages.body.rich_text import TextBlock


class CalloutBlock(StructBlock):
    """What a reader must not miss, apart from the running text."""

    title = CharBlock(required=False, label=_("Title"))
    text = TextBlock(label=_("Text"))

    class Meta:
        icon = "warning"
        group = groups.TEXT
        label = _("Call-out")
        label_format = "{title}"
        description = _("What a reader must not miss: a deadline, a condition, an address.")
        template = "portal/body/callout.html"
        preview_value = {
            "title": _("Applications close soon"),
            "text": _("<p>Send them to the international relations department.</p>"),
        }
