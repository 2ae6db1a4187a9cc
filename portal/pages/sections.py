"""What apps add to pages of the portal, without the portal knowing the apps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from portal.registry import Registry


@dataclass(frozen=True)
class Section:
    """A part of a page that an app brings.

    ``context`` gets the subject (the page or record shown) and the request, and gives the
    variables of ``template``; None or {} leaves the section out.
    """

    name: str
    template: str
    context: Callable
    order: int = 100


home_sections: Registry[Section] = Registry()
event_sections: Registry[Section] = Registry()
person_sections: Registry[Section] = Registry()
organisation_sections: Registry[Section] = Registry()
#: On the page about a record; the subject is that page.
record_page_sections: Registry[Section] = Registry()


def filled(sections: Registry[Section], subject, request) -> list[dict]:
    """The sections that have something to show, each with its template and variables."""
    shown = []
    for section in sections:
        context = section.context(subject, request)
        if context:
            shown.append({"name": section.name, "template": section.template, **context})
    return shown
