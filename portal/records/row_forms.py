"""The forms of many rows: what they read and look up is read together.

Django and modelcluster look up the stored row, the rows within it and each chosen record by a query
of its own: an agreement of forty parties took two hundred before it was known to be valid.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import partial

from django.forms import ModelChoiceField, ModelForm, ModelMultipleChoiceField

from portal.records.rows import read_rows


class RowsReadTogether:
    """For the form of a page or record, before its base classes."""

    def __init__(self, data=None, files=None, instance=None, **kwargs):
        if instance is not None and instance.pk:
            read_rows([instance])
        super().__init__(data, files, instance=instance, **kwargs)
        if not self.is_bound:
            for fields, by_text in choices_of(self, initially):
                for field in fields:
                    field.widget.known = by_text

    def is_valid(self):
        look_up_choices(self)
        return super().is_valid()


def look_up_choices(form: ModelForm) -> None:
    """Look up all that is chosen in a form that was sent. What is not found the field looks up
    itself, and says what is wrong with it."""
    for fields, by_text in choices_of(form, sent):
        for field in fields:
            field.to_python = partial(known_choice, field, by_text)


def initially(form: ModelForm, name: str):
    return form.get_initial_for_field(form.fields[name], name)


def sent(form: ModelForm, name: str):
    return form[name].data


def choices_of(form: ModelForm, value_of) -> Iterator[tuple[dict, dict[str, object]]]:
    """The fields of a form and of its rows that choose, and what they have chosen by its key as
    text, in a query for each kind."""
    chosen = defaultdict(dict)
    for each in with_forms_of_rows(form):
        for name, field in each.fields.items():
            if has_every_choice(field):
                chosen[field.queryset.model][field] = value_of(each, name)
    for fields in chosen.values():
        keys = {value for value in fields.values() if is_key(str(value))}
        found = next(iter(fields)).queryset.in_bulk(keys) if keys else {}
        yield fields, {str(key): choice for key, choice in found.items()}


def with_forms_of_rows(form: ModelForm) -> Iterator[ModelForm]:
    yield form
    for formset in getattr(form, "formsets", {}).values():
        for row in formset.forms:
            yield from with_forms_of_rows(row)


def has_every_choice(field) -> bool:
    """Whether a field takes any object of its model, by its key."""
    if not isinstance(field, ModelChoiceField) or isinstance(field, ModelMultipleChoiceField):
        return False
    by_key = field.to_field_name in (None, field.queryset.model._meta.pk.name)
    return by_key and not field.queryset.query.where


def is_key(text: str) -> bool:
    """Whether it can be a key: no database takes a number of thirty digits."""
    return text.isdecimal() and len(text) < 19


def known_choice(field: ModelChoiceField, known: dict[str, object], value):
    return known.get(str(value)) or type(field).to_python(field, value)
