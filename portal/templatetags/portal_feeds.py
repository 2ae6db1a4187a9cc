"""Links to the feeds: for machines in the head, for people below the list."""

from __future__ import annotations

from django import template
from django.utils.html import format_html_join

from portal.site.index_addresses import index_title
from portal.syndication.feeds.addresses import FeedLink, links_of_list, links_of_site
from portal.syndication.feeds.atom import TYPE
from portal.syndication.feeds.lists import list_feeds

register = template.Library()


@register.simple_tag(takes_context=True)
def feed_links(context):
    """``<link rel="alternate">`` to the feeds of a list, and on the home page to all of them."""
    links = links_here(context) or links_of_home(context)
    return format_html_join(
        "\n  ",
        '<link rel="alternate" type="{}" title="{}" href="{}">',
        ((TYPE, link.title, link.url) for link in links),
    )


@register.inclusion_tag("portal/parts/feed.html", takes_context=True)
def feed_note(context):
    """The visible link to the feed of the list as it is being read; nothing on other pages."""
    return {"link": next(iter(links_here(context)), None)}


def links_here(context) -> list[FeedLink]:
    page, request = context.get("page"), context.get("request")
    return links_of_list(page, request) if page is not None and request is not None else []


def links_of_home(context) -> list[FeedLink]:
    frame, page = context.get("frame"), context.get("page")
    if not frame or getattr(page, "url_path", None) != frame.home_path:
        return []
    language = page.locale.language_code
    titles = {feed.index: index_title(feed.index, language) for feed in list_feeds}
    return links_of_site({index: title for index, title in titles.items() if title}, language)
