"""The bare address leads each visitor to the home page in a language they read."""

from urllib.parse import urlsplit

from django.conf import settings
from django.http import Http404, HttpResponseRedirect
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language_from_request
from django.views.decorators.http import require_safe

from portal.caching.sites import site_of
from portal.languages.order import fallback_order
from portal.pages.serving.views import serve
from portal.records.language_addresses import home_paths, open_pages, page_address


def visitors_language(request, offered):
    """The first of the visitor's languages that is offered: by cookie, else ``Accept-Language``.

    uz-Cyrl is served by uz; a visitor with none of ours gets the main language, or the nearest to
    it that is offered. None if nothing is.
    """
    wished = get_language_from_request(request)
    order = [*fallback_order(wished), *fallback_order(settings.LANGUAGE_CODE)]
    return next((language for language in order if language in offered), None)


@require_safe
def to_visitors_language(request):
    """Redirect from ``/`` to a home page, for this time only. 404 when no home page is public.

    Where ``/`` is the address of one itself (``prefix_default_language=False``), that is served:
    whoever chooses this language must get there.
    """
    site = site_of(request)
    homes = home_paths(site)
    live = set(open_pages().filter(url_path__in=homes.values()).values_list("url_path", flat=True))
    homes = {language: path for language, path in homes.items() if path in live}
    language = visitors_language(request, homes)
    if language is None:
        raise Http404
    addresses = {each: page_address(path, each, site) for each, path in homes.items()}
    if request.path in {urlsplit(address).path for address in addresses.values()}:
        return serve(request, "")
    address = addresses[language]
    query = request.GET.urlencode()
    response = HttpResponseRedirect(f"{address}?{query}" if query else address)
    patch_vary_headers(response, ["Accept-Language", "Cookie"])
    return response
