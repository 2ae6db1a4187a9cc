"""Whether anything restricts a page, without two queries to learn that nothing does."""

from __future__ import annotations

from wagtail.models import AbstractPage, Page, PageViewRestriction

from portal.caching.cache import cached
from portal.pages.base import BasePage
from portal.pages.serving.routes import Route

KNOWN = (AbstractPage.get_view_restrictions, BasePage.get_view_restrictions)


def restricted_pages() -> frozenset[int]:
    """The keys of the pages that hold a restriction."""
    return cached("restrictions", read_restricted_pages)


def read_restricted_pages() -> frozenset[int]:
    return frozenset(PageViewRestriction.objects.values_list("page_id", flat=True))


def is_open(route: Route) -> bool:
    """Whether nothing restricts the page or one above it. A mirror's source stands elsewhere."""
    restricted = restricted_pages()
    return not restricted or not (route.mirrors or restricted & route.line)


def answer_for_open(page: Page, route: Route) -> None:
    """Let Wagtail's check of an open page cost no query. A page with restrictions is left alone,
    and so is one whose type asks in its own way."""
    if type(page).get_view_restrictions in KNOWN and is_open(route):
        page.get_view_restrictions = PageViewRestriction.objects.none
