"""Which pages and records say what they are. Apps register theirs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from portal.syndication.linked_data.page_context import PageContext
from portal.values.registry import Registry


@dataclass(frozen=True)
class Described:
    """A page or record type, and the function that gives its schema.org properties.

    ``describe`` gets the page or record and the scene and names only what the page shows. What it
    gives as None, "" or [] is left out.
    """

    model: type
    describe: Callable[[object, PageContext], dict]


described: Registry[Described] = Registry()


def thing_of(subject, scene: PageContext) -> dict:
    """The properties of what a page is about; {} where nobody describes it."""
    for entry in described:
        if isinstance(subject, entry.model):
            return without_gaps(entry.describe(subject, scene))
    return {}


def without_gaps(value):
    """Without the properties that are not known, to any depth; a thing of a type only is none."""
    if isinstance(value, dict):
        known = {name: without_gaps(given) for name, given in value.items()}
        known = {name: given for name, given in known.items() if given or given in (0, False)}
        return known if set(known) - {"@type"} else {}
    if isinstance(value, list | tuple):
        return [given for item in value if (given := without_gaps(item))]
    return str(value) if isinstance(value, str) else value
