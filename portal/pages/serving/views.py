"""The view that answers with a page: Wagtail's own, told beforehand which page it is."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from wagtail import views
from wagtail.models import AbstractPage, Page
from wagtail.url_routing import RouteResult

from portal.caching.policy import cached_page
from portal.caching.sites import site_of
from portal.pages.serving.restrictions import answer_for_open
from portal.pages.serving.routes import find


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
        answer_for_open(page, route)
        request._wagtail_route_for_request = RouteResult(page)
