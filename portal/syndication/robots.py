"""``/robots.txt`` (RFC 9309): where the sitemap is, and what is not worth reading by machine."""

from collections.abc import Iterator

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import NoReverseMatch, reverse
from django.utils.translation import override
from django.views.decorators.http import require_safe

from portal.languages.order import site_languages
from portal.pages.list_page import ListPage
from portal.site.index_addresses import index_address
from portal.values.types import types_of

#: Behind a list's address: narrowed by two choices or more, of which there is no end. Not for other
#: pages: what is shared carries parameters too, and who makes its preview asks robots.txt.
NARROWED_TWICE = "?*&"


def may_be_searched() -> bool:
    """Whether search engines may read the site: ``PORTAL["SEARCH_ENGINES"]``, True by default."""
    return getattr(settings, "PORTAL", {}).get("SEARCH_ENGINES", True)


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """The rules as plain text; a site that is no public one yet asks to be left alone."""
    lines = ["User-agent: *", *(rules(request) if may_be_searched() else ["Disallow: /"])]
    return HttpResponse("\n".join([*lines, ""]), content_type="text/plain; charset=utf-8")


def rules(request: HttpRequest) -> Iterator[str]:
    for path in not_worth_reading():
        yield f"Disallow: {path}"
    yield ""
    yield f"Sitemap: {request.build_absolute_uri(reverse('portal_sitemap'))}"


def not_worth_reading() -> Iterator[str]:
    """The admin, the low-vision switch, results of a search, lists narrowed again and again."""
    yield from filter(None, map(path_of, ("wagtailadmin_home", "portal_low_vision")))
    for language in site_languages():
        with override(language):
            search = path_of("portal_search")
        if search:
            yield f"{search}?"
        lists = (index_address(model, language) for model in types_of(ListPage))
        yield from (f"{path}{NARROWED_TWICE}" for path in lists if path.startswith("/"))


def path_of(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:  # a host that serves none
        return ""
