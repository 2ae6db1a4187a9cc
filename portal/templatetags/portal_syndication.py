"""What machines read of a page, its feeds and how it is cited."""

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from wagtail.models import Page

from portal.site.index_addresses import index_title
from portal.syndication.citation import citation
from portal.syndication.feeds.addresses import FeedLink, links_of_list, links_of_site
from portal.syndication.feeds.atom import TYPE
from portal.syndication.feeds.lists import every_feed
from portal.syndication.linked_data.graph import data_block, graph
from portal.syndication.linked_data.page_context import PageContext
from portal.syndication.sharing.card import card
from portal.templatetags.portal import best_text, localised
from portal.templatetags.portal_languages import language_menu
from portal.values.localised_text import Text

register = template.Library()


@register.simple_tag(takes_context=True)
def about_this_page(context):
    """Open Graph tags and a block of JSON-LD; nothing for a search, an error, a host's own page."""
    if not context.get("request") or not context.get("frame"):
        return ""
    scene = PageContext(context)
    if scene.subject is None:
        return ""
    things = graph(scene)
    others = [entry.language for entry in language_menu(context).others]
    rows = card(scene, things[0] if things else {}, others)
    tags = format_html_join("\n  ", '<meta {}="{}" content="{}">', rows)
    return mark_safe(f"{tags}\n  {data_block(things)}" if things else tags)


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
    titles = {feed.index: index_title(feed.index, language) for feed in every_feed()}
    return links_of_site({index: title for index, title in titles.items() if title}, language)


@register.inclusion_tag("portal/parts/citation.html", takes_context=True)
def cite(context, subject, title, date, creator="", number=""):
    """A citation of ``subject``, a page or a record, that can be copied without a script.

    ``date`` is that of publication or signature; ``creator`` who reports it, when it is not the
    ministry; ``number`` the one in a register.
    """
    frame = context["frame"]
    return {
        "citation": citation(
            localised(title),
            permanent_address(context, subject),
            date=date,
            publisher=localised(frame.ministry),
            viewed=frame.today,
            creator=reporter(creator, frame.ministry),
            number=number,
        )
    }


def reporter(creator, ministry) -> SafeString:
    """Who reports it, without the full stop that the citation sets; "" for the ministry itself."""
    name = best_text(creator)
    if str(name).strip() in ("", str(best_text(ministry)).strip()):
        return mark_safe("")
    return localised(Text(str(name).rstrip(". "), getattr(name, "language", "")))


@register.simple_tag(takes_context=True)
def permanent_address(context, subject) -> str:
    """The address under which a page or record stays to be found, with the host's name; where it
    has none, as in a preview, the address that is being read."""
    request = context["request"]
    address = subject.get_url(request) if isinstance(subject, Page) else subject.get_absolute_url()
    return request.build_absolute_uri(address or request.path)
