from collections.abc import Callable

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _


class SectionOrderInput(forms.Widget):
    """Every section with a tick and its number; with JavaScript also buttons that move it."""

    template_name = "portal/widgets/section_order.html"

    class Media:
        js = ["portal/section-order.js"]

    def __init__(self, attrs=None, arranged: Callable = list):
        super().__init__(attrs)
        self.arranged = arranged

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        context["widget"]["rows"] = self.arranged(value if isinstance(value, list) else [])
        return context

    def value_from_datadict(self, data, files, name):
        """The rows as numbered, those with the same number as they stood."""
        rows = [
            {
                "name": section,
                "shown": f"{name}-{section}-shown" in data,
                "place": data.get(f"{name}-{section}-place", ""),
            }
            for section in data.get(name, "").split()
        ]
        return sorted(rows, key=lambda row: (not row["place"].isdecimal(), row["place"].zfill(9)))

    def value_omitted_from_data(self, data, files, name):
        return name not in data

    def id_for_label(self, id_, index=None):
        return ""  # a group of inputs, each with a label of its own


class SectionOrderFormField(forms.Field):
    """Cleans to [{"name": "news", "shown": True}, …], or [] when nothing is out of the ordinary,
    so that what apps register later finds its own place."""

    def __init__(self, *, arranged: Callable = list, **kwargs):
        for unused in ("encoder", "decoder", "max_length"):
            kwargs.pop(unused, None)
        self.arranged = arranged
        super().__init__(**{"widget": SectionOrderInput(arranged=arranged), **kwargs})

    def to_python(self, value):
        rows = value or []
        if any(not str(row.get("place", "1")).isdecimal() for row in rows):
            raise ValidationError(_("Number the sections 1, 2, 3 and so on."), code="place")
        order = [{"name": row["name"], "shown": row["shown"]} for row in rows]
        known = [
            {"name": placed.section.name, "shown": placed.shown} for placed in self.arranged(order)
        ]
        usual = [
            {"name": placed.section.name, "shown": placed.shown} for placed in self.arranged([])
        ]
        return [] if known == usual else known

    def has_changed(self, initial, data):
        return self.to_python(initial) != self.to_python(data)
