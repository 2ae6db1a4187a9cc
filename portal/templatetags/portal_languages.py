"""The language menu, ``hreflang`` and what a reader is told about translations."""

from django import template
from django.utils.html import format_html_join

from portal.languages.dates import format_datetime
from portal.pages.alternates import Alternates
from portal.pages.embargo import embargoed_until, zone_name
from portal.pages.not_found import languages_that_have
from portal.translation import staleness

register = template.Library()


@register.simple_tag(takes_context=True)
def language_menu(context):
    """The thing being read in every language of the site.

    ``{% language_menu as menu %}``: ``menu.current`` is the entry of this language and
    ``menu.entries`` are all of them, each with ``language``, ``autonym``, ``url``, ``exists``,
    ``current``, ``title`` and, where there is no translation, a ``note`` in its own language.
    None without a request.
    """
    request = context.get("request")
    if request is None:
        return None
    if not hasattr(request, "portal_alternates"):
        request.portal_alternates = Alternates(request, context.get("page"))
    return request.portal_alternates


@register.simple_tag(takes_context=True)
def language_links(context):
    """``<link rel="alternate" hreflang>`` for each language that has this, and x-default."""
    alternates = language_menu(context)
    return format_html_join(
        "\n  ",
        '<link rel="alternate" hreflang="{}" href="{}">',
        alternates.for_search_engines if alternates else (),
    )


@register.simple_tag(takes_context=True)
def other_languages_here(context):
    """For a 404: the languages that have the page which this address names.

    ``{% other_languages_here as offers %}``: each with ``language``, ``autonym``, ``title``,
    ``url``, best for the reader first.
    """
    request = context.get("request")
    return languages_that_have(request) if request else []


@register.simple_tag(takes_context=True)
def embargo(context):
    """When the page or record being previewed becomes public, in words; "" when it may be now."""
    moment = embargoed_until(context.get("page") or context.get("record"))
    return f"{format_datetime(moment)} ({zone_name()})" if moment else ""


@register.simple_tag(takes_context=True)
def stale_notice(context, page):
    """What to tell the reader of a page that is older than its original, or None.

    ``{% stale_notice page as notice %}``: ``notice.language``, ``autonym``, ``url`` and ``title``
    of the original, ``changed_at`` and ``translated_at``.
    """
    if not getattr(page, "translation_key", None):
        return None
    menu = language_menu(context)
    return staleness.stale_notice(page, menu.site if menu else None)
