from django import forms


class CodesFormField(forms.MultipleChoiceField):
    """Several of a closed list of codes; cleans to a list."""

    def __init__(self, *, choices=(), **kwargs):
        super().__init__(choices=choices, **kwargs)

    def prepare_value(self, value):
        return value.codes if hasattr(value, "codes") else value

    def has_changed(self, initial, data):
        return super().has_changed(self.prepare_value(initial), data)
