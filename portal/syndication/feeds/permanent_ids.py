"""Identifiers that stay when host names, slugs and titles change (RFC 4287, 4.2.6)."""

from uuid import UUID, uuid5

from wagtail.models import Page, Site

from portal.caching.cache import cached


def permanent_id(site: Site, name: str) -> str:
    """``urn:uuid:…`` of a name in this site, such as "events/12/kk".

    The names of two ministries' portals must not meet: the key that Wagtail gave to the site's
    home page, the same in every language, is the name space.
    """
    return uuid5(name_space(site), name).urn


def name_space(site: Site) -> UUID:
    key = cached(f"name-space:{site.pk}", lambda: read_key(site))
    return UUID(key)


def read_key(site: Site) -> str:
    keys = Page.objects.filter(pk=site.root_page_id).values_list("translation_key", flat=True)
    return str(keys.get())
