from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from portal.values.partial_date import PartialDate


class PartialDateInput(forms.TextInput):
    """Shows a date as people of the region write it: 14.05.2018, 05.2018, 2018."""

    def __init__(self, attrs=None):
        super().__init__({"size": 12, "placeholder": "14.05.2018", **(attrs or {})})

    def format_value(self, value):
        if isinstance(value, PartialDate) and value:
            return ".".join(reversed(value.split("-")))
        return super().format_value(value)


class PartialDateFormField(forms.CharField):
    """Reads a date known to the day, the month or the year; empty means not known."""

    widget = PartialDateInput

    def __init__(self, **kwargs):
        kwargs.pop("max_length", None)
        kwargs["help_text"] = kwargs.get("help_text") or _(
            "A day, a month or a year: 14.05.2018, 05.2018, 2018. Empty: not known."
        )
        super().__init__(**kwargs)

    def to_python(self, value):
        try:
            return PartialDate.parse(super().to_python(value))
        except ValueError as error:
            raise ValidationError(str(error), code="invalid") from error

    def has_changed(self, initial, data):
        try:
            return PartialDate(initial or "") != PartialDate.parse(data or "")
        except ValueError:
            return True
