"""What is worth a look before a page is published. Nothing here forbids publication.

Apps register checks of their own with :data:`page_checks`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from wagtail.models import Page

from portal.values.registry import Registry


@dataclass(frozen=True)
class Finding:
    """One thing worth a look: a sentence for the editor, and where it is.

    ``place`` names a field or the relation of rows; ``block`` the id of a block in the body.
    """

    message: str
    place: str = ""
    block: str = ""


@dataclass(frozen=True)
class PageCheck:
    """A function that gives the findings about one page, for pages of ``model``."""

    find: Callable[[Page], Iterable[Finding]]
    model: type[Page] = Page
    order: int = 100


page_checks: Registry[PageCheck] = Registry()


def findings(page: Page) -> list[Finding]:
    """All that the checks find in the page as it is in memory, in their order."""
    checks = (check for check in page_checks if isinstance(page, check.model))
    return [finding for check in checks for finding in check.find(page)]
