"""The view that answers with a page: Wagtail's own, told beforehand which page it is."""

from django.http import HttpRequest, HttpResponse
from wagtail import views
from wagtail.models import AbstractPage, Page, PageViewRestriction
from wagtail.url_routing import RouteResult

from portal.caching.cache import cached
from portal.caching.policy import cached_page
from portal.caching.sites import site_of
from portal.caching.statements import prepared
from portal.pages.base import BasePage
from portal.pages.serving.routes import Route, find

KNOWN = (AbstractPage.get_view_restrictions, BasePage.get_view_restrictions)


def restricted_pages() -> frozenset[int]:
    """The keys of the pages that hold a restriction."""
    return cached("restrictions", lambda: frozenset(read_restricted_pages()))


@prepared
def read_restricted_pages():
    return PageViewRestriction.objects.values_list("page_id", flat=True)


def is_open(route: Route) -> bool:
    """Whether nothing restricts the page or one above it. A mirror's source stands elsewhere."""
    restricted = restricted_pages()
    return not restricted or not (route.mirrors or restricted & route.line)


def answer_for_open(page: Page, route: Route) -> bool:
    """Let Wagtail's check of an open page cost no query, and tell whether it is one. A page with
    restrictions is left alone, and so is one whose type asks in its own way."""
    if type(page).get_view_restrictions not in KNOWN or not is_open(route):
        return False
    page.get_view_restrictions = PageViewRestriction.objects.none
    return True


@cached_page
def serve(request: HttpRequest, path: str) -> HttpResponse:
    """What ``wagtail.views.serve`` answers, with its hooks, restrictions and errors.

    Only the way to the page is shorter. What is not found on it, Wagtail looks for itself.
    """
    if Page.route_for_request is AbstractPage.route_for_request:
        tell_route(request, path)
    return views.serve(request, path)


def tell_route(request: HttpRequest, path: str) -> None:
    """Leave the route where Wagtail keeps it for the request, if the page is found."""
    found = find(request, path) if site_of(request) else None
    if found:
        page, route = found
        request.portal_page_is_open = answer_for_open(page, route)
        request._wagtail_route_for_request = RouteResult(page)
