"""Form fields and inputs of the editing forms."""

from portal.values.forms.inputs import CodesFormField, ColourFormField, PartialDateFormField
from portal.values.forms.localised_text import LocalisedTextFormField
from portal.values.forms.ornament import OrnamentFormField

__all__ = [
    "CodesFormField",
    "ColourFormField",
    "LocalisedTextFormField",
    "OrnamentFormField",
    "PartialDateFormField",
]
