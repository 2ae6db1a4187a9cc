"""Which answers may be kept. A view says that it may; Django's ``never_cache`` says no."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import Resolver404, ResolverMatch, resolve

SECONDS = 60
ATTRIBUTE = "portal_page_policy"
#: What Django's messages for one reader lie in, if not in the session.
MESSAGES = "messages"
REFUSING = ("no-store", "private", "no-cache")


@dataclass(frozen=True)
class Policy:
    """For how long an answer is kept at most (None: as the settings say), and with which names in
    the query of its address."""

    seconds: int | None = None
    choices: frozenset[str] = frozenset()


def cached_page(
    view: Callable | None = None, *, seconds: int | None = None, choices: Iterable[str] = ()
) -> Callable:
    """Decorator: anonymous readers may get this view's answer from the page cache.

    ``seconds`` makes it shorter than the settings do; ``choices`` are all names that the view reads
    in the query: others are taken out of it before the view sees them. What is not 200, sets a
    cookie, reads the session, or varies by a header is never kept, nor what says ``no-store``.
    """

    def decorate(function: Callable) -> Callable:
        setattr(function, ATTRIBUTE, Policy(seconds, frozenset(choices)))
        return function

    return decorate(view) if view else decorate


def policy_of(match: ResolverMatch | None) -> Policy | None:
    """The policy of a view; None for one that is not kept. Wagtail's view of pages has one."""
    if match is None:
        return None
    default = Policy() if match.url_name == "wagtail_serve" else None
    return getattr(match.func, ATTRIBUTE, default)


def policy_ahead(request: HttpRequest) -> Policy | None:
    """The policy of the view that is going to answer."""
    try:
        return policy_of(resolve(request.path_info, getattr(request, "urlconf", None)))
    except Resolver404:
        return None


def most_seconds() -> int:
    """``PORTAL["PAGE_CACHE_SECONDS"]``, a minute by default; 0 switches the page cache off."""
    return getattr(settings, "PORTAL", {}).get("PAGE_CACHE_SECONDS", SECONDS)


def seconds_of(policy: Policy) -> int:
    most = most_seconds()
    return most if policy.seconds is None else min(most, policy.seconds)


def choices_of(policy: Policy, request: HttpRequest) -> frozenset[str]:
    """The names that the view, the type of the page that it served, or the list that it showed,
    reads in the query."""
    route = getattr(request, "_wagtail_route_for_request", None)
    of_page = getattr(type(route.page), "choices_in_address", ()) if route else ()
    shown = getattr(request, "portal_list", None)
    return policy.choices | {*of_page, *(shown.names_in_address() if shown else ())}


def names_its_choices(request: HttpRequest) -> bool:
    """Whether the view, or the type of the page that it served, says what it reads in the query.
    A stranger's type of page need not, and may read any name."""
    route = getattr(request, "_wagtail_route_for_request", None)
    where = route.page if route else getattr(request.resolver_match, "func", None)
    return hasattr(where, "choices_in_address" if route else ATTRIBUTE)


# --- whose request, which answer -----------------------------------------------------------------


def is_anonymous(request: HttpRequest) -> bool:
    """Whether nothing in the request tells one reader from another."""
    cookies = request.COOKIES
    known = settings.SESSION_COOKIE_NAME in cookies or MESSAGES in cookies
    return not known and "HTTP_AUTHORIZATION" not in request.META


def may_be_kept(request: HttpRequest, response: HttpResponseBase, policy: Policy) -> bool:
    """Whether the answer is the same for every anonymous reader of its address."""
    return (
        request.method == "GET"
        and response.status_code == 200
        and not response.streaming
        and not getattr(request, "is_preview", False)
        and {*request.GET} <= choices_of(policy, request)
        and not depends_on_the_reader(request, response)
    )


def depends_on_the_reader(request: HttpRequest, response: HttpResponseBase) -> bool:
    """Whether it sets a cookie, holds a token for a form, has read the session, or says itself
    that it is private or differs by a header."""
    session = getattr(request, "session", None)
    return bool(
        response.cookies
        or request.META.get("CSRF_COOKIE_NEEDS_UPDATE")
        or getattr(session, "accessed", False)
        or response.get("Vary")
        or any(word in response.get("Cache-Control", "") for word in REFUSING)
    )
