"""Where the feeds are, the links to them that pages have, and the identifiers in them."""

from dataclasses import dataclass
from uuid import UUID, uuid5

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import Page, Site

from portal.caching.cache import cached
from portal.syndication.feeds.lists import ListFeed, every_feed, feed_of


@dataclass(frozen=True)
class FeedLink:
    title: str
    url: str


def feed_path(feed: ListFeed, language: str, query: str = "") -> str:
    """The address of a feed in a language, without host; "" where feeds are not served.

    ``query`` says what it is narrowed by, as the list writes it: "?year=2026".
    """
    try:
        with override(language):
            path = reverse("portal_feed", args=[feed.name])
    except NoReverseMatch:
        return ""
    return path + query


def links_of_list(index: Page, request: HttpRequest) -> list[FeedLink]:
    """The feeds that a list page leads to, the one for what is being read first."""
    feed = feed_of(index)
    path = feed_path(feed, index.locale.language_code) if feed else ""
    if not path:
        return []
    whole = FeedLink(index.title, path)
    shown = getattr(request, "portal_list", None)
    if not shown or not shown.chosen:
        return [whole]
    title = _("%(list)s: this selection") % {"list": index.title}
    return [FeedLink(title, path + shown.query()), whole]


def links_of_site(titles: dict[type[Page], str], language: str) -> list[FeedLink]:
    """The feeds of these list pages, for a home page."""
    feeds = [feed for feed in every_feed() if feed.index in titles]
    links = [FeedLink(titles[feed.index], feed_path(feed, language)) for feed in feeds]
    return [link for link in links if link.url]


def permanent_id(site: Site, name: str) -> str:
    """``urn:uuid:…`` of a name in this site, such as "events/12/kk": it stays when host names,
    slugs and titles change (RFC 4287, 4.2.6).

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
