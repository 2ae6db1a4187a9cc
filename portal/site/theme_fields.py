"""Model fields of the theme: a colour, and the picture of an ornament."""

from __future__ import annotations

from django.db import models

from portal.values.forms import ColourFormField, OrnamentFormField


class ColourField(models.CharField):
    """A colour as #rrggbb, or "" when the portal's own stands."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"max_length": 7, "blank": True, "default": "", **kwargs})

    def formfield(self, **kwargs):
        return super().formfield(**{"form_class": ColourFormField, **kwargs})


class OrnamentField(models.BinaryField):
    """The bytes of a harmless SVG or PNG file, or b"". They lie in the database: small, and read
    by every process of the portal without a shared folder."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"blank": True, "default": b"", "editable": True, **kwargs})

    def from_db_value(self, value, expression, connection):
        return bytes(value or b"")

    def formfield(self, **kwargs):
        return super().formfield(**{"form_class": OrnamentFormField, "required": False, **kwargs})
