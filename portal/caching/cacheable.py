"""Whose request may be answered from the cache, and which answer may go into it."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from portal.caching.policy import Policy, choices_of

#: What Django's messages for one reader lie in, if not in the session.
MESSAGES = "messages"
REFUSING = ("no-store", "private", "no-cache")


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
