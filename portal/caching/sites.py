"""Which site a request is for, as Wagtail finds it, without asking the database each time."""

from django.http import HttpRequest
from django.http.request import split_domain_port
from wagtail.models import Site

from portal.caching.cache import cached


def site_of(request: HttpRequest | None) -> Site | None:
    """What ``Site.find_for_request`` gives, without its root page; None for an address that is no
    site's."""
    if request is None:
        return None
    if not hasattr(request, "_wagtail_site"):
        # Where Wagtail keeps it for the request, so that nobody asks again.
        host, port = split_domain_port(request._get_raw_host())[0], request.get_port()
        # One name for all: a visitor may send any name of a host.
        request._wagtail_site = best_site(
            cached("sites", lambda: list(Site.objects.all())), host, port
        )
    return request._wagtail_site


def best_site(sites: list[Site], host: str, port: str) -> Site | None:
    """As ``wagtail.models.sites.get_site_for_hostname``: host and port; the default site, if it
    has the host; the only one with the host; the default one."""
    named = [site for site in sites if site.hostname == host]
    default = [site for site in sites if site.is_default_site]
    exact = [site for site in named if str(site.port) == port]
    exact += [site for site in named if site.is_default_site]
    best = exact or (named if len(named) == 1 else default)
    return next(iter(best), None)
