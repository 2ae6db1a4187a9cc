"""Form fields and inputs of the editing forms."""

from portal.forms.codes import CodesFormField
from portal.forms.colour import ColourFormField
from portal.forms.ornament import OrnamentFormField
from portal.forms.partial_date import PartialDateFormField
from portal.forms.words import WordsFormField

__all__ = [
    "CodesFormField",
    "ColourFormField",
    "OrnamentFormField",
    "PartialDateFormField",
    "WordsFormField",
]
