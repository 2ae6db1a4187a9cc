"""What machines read in the head of a page: JSON-LD, Open Graph."""

from __future__ import annotations

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import mark_safe

from portal.syndication.linked_data.graph import data_block, graph
from portal.syndication.linked_data.page_context import PageContext
from portal.syndication.sharing.card import card
from portal.templatetags.portal_languages import language_menu

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
