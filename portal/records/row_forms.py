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

    def is_valid(self):
        look_up_choices(self)
        return super().is_valid()


def look_up_choices(form: ModelForm) -> None:
    """Look up all that is chosen in a form and in the forms of its rows, in a query for each kind.
    What is not found the field looks up itself, and says what is wrong with it."""
    chosen = defaultdict(dict)
    for each in with_forms_of_rows(form):
        for name, field in each.fields.items():
            if has_every_choice(field):
                chosen[field.queryset.model][field] = each[name].data
    for fields in chosen.values():
        keys = {value for value in fields.values() if str(value).isdecimal()}
        found = next(iter(fields)).queryset.in_bulk(keys)
        by_text = {str(key): choice for key, choice in found.items()}
        for field in fields:
            field.to_python = partial(known_choice, field, by_text)


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


def known_choice(field: ModelChoiceField, known: dict[str, object], value):
    return known.get(str(value)) or type(field).to_python(field, value)
