"""The low-vision version: a cookie that the server reads, so that it works without scripts."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponseRedirect
from django.urls import NoReverseMatch, reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

COOKIE = "low_vision"
YEAR = 365 * 24 * 60 * 60


def is_on(request: HttpRequest) -> bool:
    """Whether this visitor reads the low-vision version."""
    return request.COOKIES.get(COOKIE) == "1"


def switch_url(request: HttpRequest) -> str:
    """The address that switches to the other version and comes back; "" where it is not served."""
    try:
        address = reverse("portal_low_vision")
    except NoReverseMatch:
        return ""
    query = urlencode({"on": "0" if is_on(request) else "1", "next": request.get_full_path()})
    return f"{address}?{query}"


@require_safe
@never_cache
def switch(request: HttpRequest) -> HttpResponseRedirect:
    """Set or clear the cookie (``on=1`` or ``0``), then go back to ``next`` on this host."""
    back = request.GET.get("next", "")
    secure = request.is_secure()
    if not url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=secure):
        back = "/"
    response = HttpResponseRedirect(back)
    if request.GET.get("on") == "1":
        response.set_cookie(COOKIE, "1", max_age=YEAR, secure=secure, httponly=True, samesite="Lax")
    else:
        response.delete_cookie(COOKIE, samesite="Lax")
    return response
