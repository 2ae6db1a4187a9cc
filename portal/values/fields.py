"""Model fields for what a register must be able to say."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.query_utils import DeferredAttribute
from wagtail import fields

from portal.languages.cldr import country_choices, language_choices
from portal.values.forms import CodesFormField, LocalisedTextFormField, PartialDateFormField
from portal.values.localised_text import LocalisedText
from portal.values.partial_date import PartialDate


class CastOnAssignment(DeferredAttribute):
    """Turns what is assigned into the field's own type, so that readers need not ask."""

    def __set__(self, instance, value):
        instance.__dict__[self.field.attname] = self.field.to_python(value)


class PartialDateField(models.CharField):
    """A :class:`PartialDate`: known to the day, the month, the year, or not at all ("")."""

    descriptor_class = CastOnAssignment

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"max_length": 10, "blank": True, "default": "", **kwargs})

    def to_python(self, value):
        """Raises ValidationError when the value is no EDTF date."""
        if hasattr(value, "resolve_expression"):
            return value
        try:
            return value if isinstance(value, PartialDate) else PartialDate(value)
        except ValueError as error:
            raise ValidationError(str(error), code="invalid") from error

    def get_prep_value(self, value):
        return str(self.to_python(value)) if value is not None else ""

    def from_db_value(self, value, expression, connection):
        return self.to_python(value)

    def formfield(self, **kwargs):
        return super().formfield(**{"form_class": PartialDateFormField, **kwargs})


class LocalisedTextField(models.JSONField):
    """Short words of a record, one text a language, as JSON by BCP 47 tag: a
    :class:`LocalisedText`."""

    descriptor_class = CastOnAssignment

    def __init__(self, *args, long: bool = False, **kwargs):
        """``long`` gives the form text areas in place of single lines."""
        self.long = long
        super().__init__(*args, **{"blank": True, "default": dict, **kwargs})

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, **({"long": True} if self.long else {})}

    def to_python(self, value):
        if hasattr(value, "resolve_expression"):
            return value
        return LocalisedText(value or {})

    def from_db_value(self, value, expression, connection):
        return self.to_python(super().from_db_value(value, expression, connection))

    def formfield(self, **kwargs):
        return models.Field.formfield(
            self, form_class=LocalisedTextFormField, long=self.long, **kwargs
        )


class CodeList(str):
    """Codes in one column, separated by commas: ``"US,DE"``."""

    @property
    def codes(self) -> list[str]:
        return [code for code in self.split(",") if code]


class CodesField(models.CharField):
    """Several codes of one closed list. Subclasses name the list."""

    descriptor_class = CastOnAssignment

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"max_length": 255, "blank": True, "default": "", **kwargs})

    def to_python(self, value):
        if hasattr(value, "resolve_expression"):
            return value
        return CodeList(",".join(value) if isinstance(value, list | tuple) else value or "")

    def from_db_value(self, value, expression, connection):
        return self.to_python(value)

    def formfield(self, **kwargs):
        kwargs.pop("max_length", None)
        return models.Field.formfield(
            self, form_class=CodesFormField, choices=self.code_choices, **kwargs
        )


class CountriesField(CodesField):
    """Countries by ISO 3166-1 alpha-2."""

    code_choices = staticmethod(country_choices)


class LanguagesField(CodesField):
    """Languages by BCP 47."""

    code_choices = staticmethod(language_choices)


class CodeField(models.CharField):
    """One code of a closed list, or "". The form asks for the list anew each time it is shown,
    since the names are in the language of whoever looks."""

    def formfield(self, **kwargs):
        blank = [("", "---------")] if self.blank else []
        return super().formfield(choices=lambda: [*blank, *self.code_choices()], **kwargs)


class CountryField(CodeField):
    """A country by ISO 3166-1 alpha-2, or "" when not known."""

    code_choices = staticmethod(country_choices)

    def __init__(self, *args, **kwargs):
        super().__init__(
            *args,
            **{"max_length": 2, "blank": True, "default": "", "choices": country_choices, **kwargs},
        )


class LanguageField(CodeField):
    """A language by BCP 47, or "" when not known."""

    code_choices = staticmethod(language_choices)

    def __init__(self, *args, **kwargs):
        super().__init__(
            *args, **{"max_length": 12, "blank": True, "choices": language_choices, **kwargs}
        )


class StreamField(fields.StreamField):
    """A stream field whose blocks never reach a migration: they change without one."""

    def __init__(self, block_types=(), **kwargs):
        super().__init__(block_types, **kwargs)

    def deconstruct(self):
        name, path, _, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [], kwargs
