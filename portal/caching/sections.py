"""What apps add to pages of the portal, without the portal knowing the apps."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import get_language

from portal.caching.cache import cached, shows_what_is_public
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
    #: The context depends on the subject and the reader's language alone, and can be pickled: it
    #: is kept until something changes, and so is the part of the page that the section stands in.
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
        context = context_of(section, subject, request)
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


def context_of(section: Section, subject, request) -> dict | None:
    """The variables of a section, from what is kept where they may be."""
    if not section.kept and request is not None:
        setattr(request, PERSONAL, True)
    if not section.kept or not subject.pk or not shows_what_is_public(request):
        return section.context(subject, request)
    about = f"{subject._meta.label} {subject.pk} {get_language()}"
    return cached(f"section {section.template} {about}", lambda: section.context(subject, request))
