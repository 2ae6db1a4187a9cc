"""Which site a request is for, as Wagtail finds it, without asking the database each time."""

from django.http import HttpRequest
from wagtail.models import Site

from portal.caching.cache import cached


def site_of(request: HttpRequest | None) -> Site | None:
    """What ``Site.find_for_request`` gives; None for an address that is no site's."""
    if request is None:
        return None
    if not hasattr(request, "_wagtail_site"):
        # Where Wagtail keeps it for the request, so that nobody asks again.
        name = f"site:{request._get_raw_host()}:{request.get_port()}"
        request._wagtail_site = cached(name, lambda: read_site(request))
    return request._wagtail_site


def read_site(request: HttpRequest) -> Site | None:
    """The site as Wagtail finds it. Its root page is left out, which changes with each edit."""
    site = Site._find_for_request(request)
    if site is not None:
        site._state.fields_cache.pop("root_page", None)
    return site
