from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from portal.values.colours import is_colour


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
                _("“%(value)s” is no colour. Write # and six digits from 0 to f: #07606b."),
                code="colour",
                params={"value": value},
            )
        return colour
