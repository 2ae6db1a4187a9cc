"""Form fields and inputs of the editing forms."""

from portal.forms.codes import CodesFormField
from portal.forms.partial_date import PartialDateFormField
from portal.forms.words import WordsFormField

__all__ = ["CodesFormField", "PartialDateFormField", "WordsFormField"]
