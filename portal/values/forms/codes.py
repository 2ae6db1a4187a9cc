from django import forms
from django.utils.translation import gettext_lazy as _


class CodesInput(forms.SelectMultiple):
    """A long list of names, what is chosen first: else nobody would see it without scrolling."""

    def __init__(self, attrs=None, choices=()):
        super().__init__({"size": 6, **(attrs or {})}, choices)

    def optgroups(self, name, value, attrs=None):
        groups = super().optgroups(name, value, attrs)
        return sorted(groups, key=lambda group: not group[1][0]["selected"])


class CodesFormField(forms.MultipleChoiceField):
    """Several of a closed list of codes; cleans to a list."""

    widget = CodesInput

    def __init__(self, *, choices=(), **kwargs):
        kwargs["help_text"] = kwargs.get("help_text") or _(
            "Hold down Ctrl (on a Mac ⌘) to choose several."
        )
        super().__init__(choices=choices, **kwargs)

    def prepare_value(self, value):
        return value.codes if hasattr(value, "codes") else value

    def has_changed(self, initial, data):
        return super().has_changed(self.prepare_value(initial), data)
