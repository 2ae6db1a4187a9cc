"""Accounts that are attacked, and those that were left open."""

import time

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from portal.admin.saved_forms import is_autosave, is_in_admin

SEEN = "portal_seen"
#: The cookie is written no more often than that.
SECONDS_BETWEEN = 60
MINUTES = 60
#: What an open form asks by itself.
PING = "editing-sessions"


def locked_out(request: HttpRequest, response=None, credentials=None) -> HttpResponse:
    """What django-axes answers to whoever has failed to sign in too often."""
    minutes = int(settings.AXES_COOLOFF_TIME.total_seconds() // 60)
    locked = render(request, "portal/locked_out.html", {"minutes": minutes}, status=429)
    locked["Retry-After"] = minutes * 60
    return locked


def client_address(request: HttpRequest) -> str:
    """Who asks: behind a web server of ours, whom that names; else the other end."""
    if getattr(settings, "SECURE_PROXY_SSL_HEADER", None):
        forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "").rpartition(",")[2].strip()
        if forwarded:
            return forwarded
    return request.META.get("REMOTE_ADDR", "")


def idle_seconds() -> int:
    """``PORTAL["IDLE_MINUTES"]``, an hour by default; 0 for no limit."""
    return 60 * getattr(settings, "PORTAL", {}).get("IDLE_MINUTES", MINUTES)


class IdleMiddleware:
    """Signs out of the admin whoever has done nothing there for long; what is then sent is kept
    (KeptFormMiddleware). Stands after Django's authentication.

    When somebody was seen stands in a signed cookie beside that of the session: so a request that
    only reads writes nothing, and is answered while the database is busy.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        limit = idle_seconds()
        if not limit or not is_in_admin(request) or not request.user.is_authenticated:
            return self.get_response(request)
        now, salt = int(time.time()), SEEN + request.session.session_key
        seen = request.get_signed_cookie(SEEN, default=None, salt=salt)
        if seen and now - int(seen) > limit:
            logout(request)
            return self.get_response(request)
        response = self.get_response(request)
        if is_at_work(request) and (not seen or now - int(seen) > SECONDS_BETWEEN):
            kept = {"secure": settings.SESSION_COOKIE_SECURE, "httponly": True, "samesite": "Lax"}
            response.set_signed_cookie(SEEN, now, salt=salt, **kept)
        return response


def is_at_work(request: HttpRequest) -> bool:
    return PING not in request.path and not (request.method == "POST" and is_autosave(request))
