"""What a list says of a page beside its title, without knowing the app that the page belongs to.

A news item names pages of any type. Of an agreement its parties and status are said, of an event
its dates: the page type says how.
"""

from collections.abc import Iterable

from wagtail.models import Page

from portal.pages.base import BasePage
from portal.values.types import types_of


def summarised(pages: Iterable[Page]) -> list[dict]:
    """The pages by type, those that say nothing of themselves at the end: each type with its
    ``heading`` ("" for the rest) and its ``items``."""
    left = list(pages)
    groups = []
    for model in types_of(BasePage):
        own = [page for page in left if page.specific_class is model]
        if own and model.summary_template:
            left = [page for page in left if page not in own]
            groups.append({"heading": model.summary_heading, "items": items_of(model, own)})
    if left:
        groups.append({"heading": "", "items": [{"page": page} for page in left]})
    return groups


def items_of(model: type[BasePage], pages: list[Page]) -> list[dict]:
    known = model.summaries([page.pk for page in pages])
    return [
        {"page": page, "template": model.summary_template, **known[page.pk]}
        if page.pk in known
        else {"page": page}
        for page in pages
    ]
