"""What apps add to pages of the portal, without the portal knowing the apps."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.functional import Promise

from portal.caching.fragments import PERSONAL
from portal.values.registry import Registry

COLUMNS = 12


@dataclass(frozen=True)
class Section:
    """A part of a page that an app brings.

    ``context`` gets the subject (the page or record shown) and the request, and gives the
    variables of ``template``; None or {} leaves the section out. ``columns`` is how many of a
    wide page's twelve it takes beside its neighbours, ``label`` what editors call it.
    """

    name: str
    template: str
    context: Callable
    order: int = 100
    columns: int = COLUMNS
    label: str | Promise = ""
    #: The section is the same for all readers of one language: the part of the page that it stands
    #: in is kept until something changes.
    kept: bool = False
    #: The type of record or page beside which it stands; a section of the home page has none.
    on: type | None = None


home_sections: Registry[Section] = Registry()
#: On the pages of records, and on the pages about them.
content_sections: Registry[Section] = Registry()


def sections_on(subject, request) -> list[dict]:
    """The sections that apps add to the page of this record, or to this page, filled."""
    return filled((s for s in content_sections if isinstance(subject, s.on)), subject, request)


def filled(sections: Iterable[Section], subject, request) -> list[dict]:
    """The sections that have something to show, each with its template, variables and width."""
    shown = []
    for section in sections:
        context = section.context(subject, request)
        if context and not section.kept and request is not None:
            setattr(request, PERSONAL, True)
        if context:
            shown.append((section, context))
    widths = widths_of([section.columns for section, _context in shown])
    return [
        {"name": section.name, "template": section.template, "width": width, **context}
        for (section, context), width in zip(shown, widths, strict=True)
    ]


def widths_of(columns: list[int]) -> list[str]:
    """A class for each width, "w7": neighbours share a row, and its last takes what is left, so
    that no order leaves a hole."""
    row, widths = [], []
    for number in columns:
        if sum(row) + number > COLUMNS:
            widths += stretched(row)
            row = []
        row.append(number)
    return [f"w{width}" for width in widths + stretched(row)]


def stretched(row: list[int]) -> list[int]:
    return [*row[:-1], COLUMNS - sum(row[:-1])] if row else []
