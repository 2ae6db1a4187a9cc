"""Form fields and inputs of the editing forms."""

from portal.values.forms.codes import CodesFormField
from portal.values.forms.colour import ColourFormField
from portal.values.forms.localised_text import LocalisedTextFormField
from portal.values.forms.ornament import OrnamentFormField
from portal.values.forms.partial_date import PartialDateFormField

__all__ = [
    "CodesFormField",
    "ColourFormField",
    "LocalisedTextFormField",
    "OrnamentFormField",
    "PartialDateFormField",
]
