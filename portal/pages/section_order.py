"""Which sections the home page shows, in which order, as editors have arranged them."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import models

from portal.caching.sections import Section, home_sections
from portal.values.forms.section_order import SectionOrderFormField


@dataclass(frozen=True)
class Placed:
    """A section in its place, and whether it is shown."""

    section: Section
    shown: bool = True


def arranged(order: list) -> list[Placed]:
    """All registered sections in this order: [{"name": "news", "shown": true}, …].

    A section that came with an app since then stands after the one it is registered after; a name
    that no app registers any more is passed over.
    """
    registered = {section.name: section for section in home_sections}
    placed = [
        Placed(registered.pop(name), bool(row.get("shown", True)))
        for row in order
        if (name := str(row.get("name"))) in registered
    ]
    for section in home_sections:
        if section.name in registered:
            placed.insert(place_after_predecessor(section, placed), Placed(section))
    return placed


def place_after_predecessor(section: Section, placed: list[Placed]) -> int:
    """Where a section not placed yet goes: behind the nearest one that is registered before it."""
    names = [section.name for section in home_sections]
    before = names[: names.index(section.name)]
    places = {row.section.name: place for place, row in enumerate(placed)}
    return next((places[name] + 1 for name in reversed(before) if name in places), 0)


def shown_sections(order: list) -> list[Section]:
    return [row.section for row in arranged(order) if row.shown]


class SectionOrderField(models.JSONField):
    """The order of the home page's sections; [] for all of them as registered."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"blank": True, "default": list, **kwargs})

    def formfield(self, **kwargs):
        return models.Field.formfield(
            self, form_class=SectionOrderFormField, arranged=arranged, **kwargs
        )
