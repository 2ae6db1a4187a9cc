"""Publication at a set moment: the words for it, and what a preview says."""

from __future__ import annotations

from datetime import datetime

from django import forms
from django.utils import timezone
from django.utils.translation import gettext, gettext_lazy


class EmbargoForm(forms.Form):
    """Names Wagtail's field for what it is, with the time zone in which it is read."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        field = self.fields.get("go_live_at")
        if field is not None:
            field.label = gettext_lazy("Publish at (embargo)")
            field.help_text = gettext(
                "Nothing of it is public before this moment. Time zone: %(zone)s. It holds once "
                "somebody who may publish has published or approved it."
            ) % {"zone": zone_name()}


def zone_name() -> str:
    """The active time zone with its distance from UTC: "Asia/Almaty (UTC+05:00)"."""
    offset = timezone.localtime().strftime("%z")
    return f"{timezone.get_current_timezone_name()} (UTC{offset[:3]}:{offset[3:5]})"


def embargoed_until(instance) -> datetime | None:
    """The moment before which nothing of it is public; None when it is past or not set."""
    moment = getattr(instance, "go_live_at", None)
    return moment if moment and moment > timezone.now() else None
