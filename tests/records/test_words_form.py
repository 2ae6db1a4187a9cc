"""The form field of short words, one text a language."""

import pytest
from django.core.exceptions import ValidationError

from portal.values.forms import LocalisedTextFormField


def test_a_text_that_is_too_long_is_named_by_its_language():
    field = LocalisedTextFormField(required=False, max_length=3)
    with pytest.raises(ValidationError, match="Русский"):
        field.clean({"kk": "үш", "ru": "четыре"})
