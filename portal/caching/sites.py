"""Which site a request is for, as Wagtail finds it, without asking the database each time."""

from __future__ import annotations

from django.http import HttpRequest
from django.http.request import split_domain_port
from wagtail.models import Site

from portal.caching.cache import cached


def site_of(request: HttpRequest | None) -> Site | None:
    """What ``Site.find_for_request`` gives; None for an address that is no site's."""
    if request is None:
        return None
    if not hasattr(request, "_wagtail_site"):
        # Where Wagtail keeps it for the request, so that nobody asks again.
        request._wagtail_site = cached(f"site:{site_key(request)}", lambda: read_site(request))
    return request._wagtail_site


def site_key(request: HttpRequest) -> str:
    """All that the choice of a site depends on; visitors' made-up host names have one key."""
    host, port = split_domain_port(request._get_raw_host())[0], request.get_port()
    served = cached("hosts", read_hosts)
    if (host, port) in served:
        return f"{host}:{port}"
    return host if any(host == name for name, _port in served) else ""


def read_hosts() -> list[tuple[str, str]]:
    """Host name and port of every site."""
    hosts = Site.objects.values_list("hostname", "port")
    return [(hostname, str(port)) for hostname, port in hosts]


def read_site(request: HttpRequest) -> Site | None:
    """The site as Wagtail finds it. Its root page is left out, which changes with each edit."""
    site = Site._find_for_request(request)
    if site is not None:
        site._state.fields_cache.pop("root_page", None)
    return site
