"""What a phone needs to put the portal on its home screen, and the icon at its old address."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.utils.translation import get_language, get_language_bidi
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe

from portal.site.chrome import SiteChrome
from portal.site.icons.icon_set import OF_MANIFEST, Icon

#: Of the stylesheet, in its light scheme: --deep and --paper.
THEME, BACKGROUND = "#06393f", "#ffffff"
DAY = 24 * 60 * 60


@require_safe
@conditional_page
def manifest(request: HttpRequest) -> HttpResponse:
    """The web app manifest in the active language: https://www.w3.org/TR/appmanifest/"""
    frame = SiteChrome(request)
    words = {
        "name": f"{frame.portal_name} — {frame.ministry}",
        "short_name": str(frame.portal_name),
        "lang": get_language(),
        "dir": "rtl" if get_language_bidi() else "ltr",
    }
    look = {
        "display": "browser",
        "theme_color": THEME,
        "background_color": BACKGROUND,
        "icons": [described(icon, frame.icons.url(icon.name)) for icon in OF_MANIFEST],
    }
    content = {**words, "id": "/", "start_url": frame.home_url, "scope": "/", **look}
    return JsonResponse(
        content,
        content_type="application/manifest+json; charset=utf-8",
        json_dumps_params={"ensure_ascii": False},
    )


def described(icon: Icon, url: str) -> dict:
    size = f"{icon.size}x{icon.size}"
    return {"src": url, "sizes": size, "type": "image/png", "purpose": icon.purpose}


@require_safe
@cache_control(public=True, max_age=DAY)
def favicon(request: HttpRequest) -> HttpResponse:
    """``/favicon.ico``, which some ask for unasked, to where the file is."""
    return HttpResponseRedirect(SiteChrome(request).icons.small)
