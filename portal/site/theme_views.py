"""The theme's stylesheet and pictures. Their addresses change with them, so browsers keep them."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

from portal.caching.sites import site_of
from portal.site.theme import Theme
from portal.site.theme_setting import theme_of

YEAR = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"
#: A drawing opened by itself can do nothing.
INERT = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


@require_safe
def stylesheet(request: HttpRequest, digest: str = "") -> HttpResponse:
    """The stylesheet. An address of another day leads to today's.

    Without a digest, as error pages link it, it may be empty; with one it is a 404 then.
    """
    theme = theme_of(site_of(request))
    if not theme.is_own and not digest:
        return answer(b"", "text/css; charset=utf-8", ASK_AGAIN)
    return current(theme, digest, theme.url) or answer(
        theme.css.encode(), "text/css; charset=utf-8", YEAR
    )


@require_safe
def picture(request: HttpRequest, digest: str, name: str, ending: str) -> HttpResponse:
    """The ornament or the emblem. An address of another day leads to today's."""
    theme = theme_of(site_of(request))
    if name not in theme.pictures:
        raise Http404
    found = theme.pictures[name]
    address = theme.address("portal_theme_picture", name, found.ending)
    response = current(theme, digest, address) or answer(found.content, found.media_type, YEAR)
    response["Content-Security-Policy"] = INERT
    return response


def current(theme: Theme, digest: str, address: str) -> HttpResponse | None:
    """A redirect to today's address when this is another one; Http404 without a theme."""
    if not theme.is_own:
        raise Http404
    if digest == theme.digest:
        return None
    response = HttpResponseRedirect(address)
    response["Cache-Control"] = ASK_AGAIN
    return response


def answer(content: bytes, media_type: str, caching: str) -> HttpResponse:
    headers = {"Cache-Control": caching, "X-Content-Type-Options": "nosniff"}
    return HttpResponse(content, content_type=media_type, headers=headers)
