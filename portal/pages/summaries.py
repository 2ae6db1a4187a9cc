"""What a list says of a page beside its title, without knowing the app that the page belongs to.

A news item names pages of any type. Of an agreement its parties and status are said, of an event
its dates: the app that brings the page type registers how.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from wagtail.models import Page

from portal.values.registry import Registry


@dataclass(frozen=True)
class Summary:
    """``read`` gets the keys of pages of ``model`` and gives the variables of ``template`` for
    each, in a number of queries that does not grow; a key that it leaves out is not explained.

    ``heading`` names the kind in the plural ("Agreements"), for a list of its own.
    """

    model: type[Page]
    heading: str
    template: str
    read: Callable[[list[int]], dict[int, dict]]
    order: int = 100


page_summaries: Registry[Summary] = Registry()


def summarised(pages: Iterable[Page]) -> list[dict]:
    """The pages by kind, in the order of the registry, those that nobody explains at the end:
    each kind with its ``heading`` ("" for the rest) and its ``items``."""
    left = list(pages)
    groups = []
    for explanation in page_summaries:
        own = [page for page in left if page.specific_class is explanation.model]
        if own:
            left = [page for page in left if page not in own]
            groups.append({"heading": explanation.heading, "items": _items(explanation, own)})
    if left:
        groups.append({"heading": "", "items": [{"page": page} for page in left]})
    return groups


def _items(explanation: Summary, pages: list[Page]) -> list[dict]:
    known = explanation.read([page.pk for page in pages])
    return [
        {"page": page, "template": explanation.template, **known[page.pk]}
        if page.pk in known
        else {"page": page}
        for page in pages
    ]
