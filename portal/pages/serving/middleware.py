"""Middleware around addresses: what no address can hold, and where moved pages are."""

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from wagtail.contrib.redirects.middleware import RedirectMiddleware as WagtailRedirectMiddleware
from wagtail.contrib.redirects.middleware import get_redirect
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from portal.pages.base import RecordPage


class NulMiddleware:
    """Answers 400 to an address with a NUL, which no browser asks for. It stands after
    LocaleMiddleware, so that the error page is in the reader's language."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if "\0" in request.path:
            raise BadRequest("NUL in the address")
        return self.get_response(request)


class RedirectMiddleware(WagtailRedirectMiddleware):
    """In place of Wagtail's. Redirects only to what this visitor may read, and keeps the query."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        answer = super().process_response(request, response)
        if answer is response:
            return response
        if leads_back(answer.url, request) or not may_follow(request):
            return response
        query = request.META.get("QUERY_STRING", "")
        if query and "?" not in answer.url:
            answer["Location"] = f"{answer.url}?{query}"
        return answer


def leads_back(url: str, request: HttpRequest) -> bool:
    """Whether the redirect leads to the address that has just answered 404."""
    return url.partition("?")[0] in (request.path, request.build_absolute_uri(request.path))


def may_follow(request: HttpRequest) -> bool:
    """Whether the target is no page of ours, or one that the visitor may read."""
    redirect = redirect_of(request)
    page = redirect.redirect_page.specific if redirect and redirect.redirect_page_id else None
    return page is None or is_readable(page, request)


def redirect_of(request: HttpRequest) -> Redirect | None:
    """The redirect that Wagtail has followed: for the whole address, else without its query."""
    for address in (request.get_full_path(), request.path):
        found = get_redirect(request, Redirect.normalise_path(address, decode_unicode=False))
        if found:
            return found
    return None


def is_readable(page: Page, request: HttpRequest) -> bool:
    """Live, its record public, and open to this visitor."""
    if not page.live or (isinstance(page, RecordPage) and not page.record_is_public()):
        return False
    return all(rule.accept_request(request) for rule in page.get_view_restrictions())
