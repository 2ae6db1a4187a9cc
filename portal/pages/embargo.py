"""Publication at a set moment: the form that asks for it, and what a preview says."""

from datetime import datetime

from django import forms
from django.utils import timezone
from django.utils.translation import gettext, gettext_lazy

SCHEDULE = ("go_live_at", "expire_at")


class EmbargoForm(forms.Form):
    """Wagtail's schedule, with the time zone in which it is read.

    A moment that was set and has come is a wish no longer: the form shows it no more and takes it
    away. One that is typed and past already is refused.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in SCHEDULE:
            if is_past(getattr(self.instance, name, None)):
                self.initial[name] = None
            if field := self.fields.get(name):
                # Wagtail's dialog would forget on closing what was typed, and publish at once.
                field.widget.attrs.pop("data-action", None)
        zone = gettext("Time zone: %(zone)s.") % {"zone": zone_name()}
        if field := self.fields.get("expire_at"):
            field.help_text = zone
        if field := self.fields.get("go_live_at"):
            field.label = gettext_lazy("Publish at (embargo)")
            told = gettext(
                "Nothing of it is public before this moment, which holds once somebody who may "
                "publish has published or approved it."
            )
            field.help_text = f"{told} {zone}"

    def clean(self):
        super().clean()
        for name in SCHEDULE:
            moment = self.cleaned_data.get(name)
            if is_past(moment) and is_same_minute(moment, getattr(self.instance, name)):
                self.cleaned_data[name] = None
            elif is_past(moment) and name == "go_live_at":
                self.add_error(
                    name, gettext("This moment is past. Leave the field empty to publish at once.")
                )
        return self.cleaned_data

    def full_clean(self):
        """The schedule stands in a closed dialog: the message above the form tells of it, too."""
        super().full_clean()
        if any(name in self.errors for name in SCHEDULE):
            self.add_error(None, gettext("Correct the schedule, in the side panel “Status”."))


def is_past(moment: datetime | None) -> bool:
    return moment is not None and moment <= timezone.now()


def is_same_minute(one: datetime, other: datetime | None) -> bool:
    """Whether the form, which knows no seconds, means the same."""
    return other is not None and one.replace(second=0) == other.replace(second=0, microsecond=0)


def zone_name() -> str:
    """The active time zone with its distance from UTC: "Asia/Almaty (UTC+05:00)"."""
    offset = timezone.localtime().strftime("%z")
    return f"{timezone.get_current_timezone_name()} (UTC{offset[:3]}:{offset[3:5]})"


def embargoed_until(instance) -> datetime | None:
    """The moment before which nothing of it is public; None when it is past or not set."""
    moment = getattr(instance, "go_live_at", None)
    return None if is_past(moment) else moment
