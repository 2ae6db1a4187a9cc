"""Form fields and inputs for codes, colours and dates that may be known in part."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from portal.values.colours import is_colour
from portal.values.partial_date import PartialDate


class CodesInput(forms.SelectMultiple):
    """A long list of names, what is chosen first: else nobody would see it without scrolling."""

    def __init__(self, attrs=None, choices=()):
        super().__init__({"size": 6, **(attrs or {})}, choices)

    def optgroups(self, name, value, attrs=None):
        groups = super().optgroups(name, value, attrs)
        return sorted(groups, key=lambda group: not group[1][0]["selected"])


class CodesFormField(forms.MultipleChoiceField):
    """Several of a closed list of codes; cleans to a list."""

    widget = CodesInput

    def __init__(self, *, choices=(), **kwargs):
        kwargs["help_text"] = kwargs.get("help_text") or _(
            "Hold down Ctrl (on a Mac ⌘) to choose several."
        )
        super().__init__(choices=choices, **kwargs)

    def prepare_value(self, value):
        return value.codes if hasattr(value, "codes") else value

    def has_changed(self, initial, data):
        return super().has_changed(self.prepare_value(initial), data)


class ColourInput(forms.TextInput):
    """#rrggbb beside the browser's own picker, which alone could not say "no colour chosen"."""

    template_name = "portal/widgets/colour.html"

    class Media:
        js = ["portal/colour-input.js"]

    def __init__(self, attrs=None):
        super().__init__({"size": 9, "maxlength": 7, "placeholder": "#07606b", **(attrs or {})})


class ColourFormField(forms.CharField):
    """A colour as #rrggbb in lower case, or "" when none is chosen."""

    widget = ColourInput

    def to_python(self, value):
        colour = super().to_python(value).lower()
        if not colour:
            return ""
        colour = colour if colour.startswith("#") else f"#{colour}"
        if len(colour) == 4:  # #abc means #aabbcc
            colour = "#" + "".join(2 * digit for digit in colour[1:])
        if not is_colour(colour):
            raise ValidationError(
                gettext("“%(value)s” is no colour. Write # and six digits from 0 to f: #07606b."),
                code="colour",
                params={"value": value},
            )
        return colour


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
