"""The portal's few symbols, drawn in place.

Each use prints its whole drawing. One shared sprite would need ids that blocks and cached
fragments cannot promise, and an external file is refused by some browsers under a strict
policy; a drawing of ninety bytes repeated twenty times compresses to almost nothing.
"""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

RING = '<circle cx="8" cy="8" r="6.2"/>'

# On a grid of 16; "f" is filled with the text's colour. Circle: alive. Square: over.
# Diamond: unknown.
SYMBOLS = {
    "menu": '<path d="M2 4h12M2 8h12M2 12h12"/>',
    "search": '<circle cx="7" cy="7" r="4.7"/><path d="M10.6 10.6l4 4"/>',
    "x": '<path d="M3.5 3.5l9 9m0-9l-9 9"/>',
    "talks": '<circle cx="8" cy="8" r="6.2" stroke-dasharray="1.6 2.3"/>',
    "signed": RING,
    "prov": f'{RING}<path class="f" stroke="none" d="M1.8 8h12.4a6.2 6.2 0 0 1-12.4 0z"/>',
    "force": '<circle class="f" cx="8" cy="8" r="6.2"/>',
    "soon": f'{RING}<path class="f" stroke="none" d="M8 8V1.8A6.2 6.2 0 1 0 14.2 8z"/>',
    "renew": '<circle class="f" stroke="none" cx="8" cy="8" r="3"/>'
    '<path d="M13.6 5.4A6.2 6.2 0 1 0 14.2 8M14.4 1.8v3.9h-3.9"/>',
    "pause": f'{RING}<path d="M6.2 5.4v5.2M9.8 5.4v5.2"/>',
    "ended": '<path class="f" d="M2.5 2.5h11v11h-11z"/>',
    "expired": '<path d="M2.5 2.5h11v11h-11z"/>',
    "super": '<path d="M5.5 4.5v-3h9v9h-3"/><path class="f" d="M1.5 5.5h9v9h-9z"/>',
    "unk": '<path d="M8 .9L15.1 8 8 15.1.9 8z"/><path stroke-width="1.3" '
    'd="M6.3 6.6a1.75 1.75 0 1 1 2.5 1.55c-.6.3-.8.6-.8 1.15M8 10.9v.8"/>',
}


@register.simple_tag
def icon(name: str) -> SafeString:
    """The drawing of one symbol, hidden from screen readers: a word always stands beside it.

    Raises KeyError for a symbol that does not exist.
    """
    return format_html(
        '<svg class="i" viewBox="0 0 16 16" aria-hidden="true">{}</svg>',
        mark_safe(SYMBOLS[name]),  # our own drawings, nothing from outside
    )


# An ended state is grey, an unknown one plain: in words first, then in shape.
STATUS_CLASSES = {"ended": " end", "expired": " end", "super": " end", "unk": " un"}


@register.simple_tag
def status(symbol: str, words: str) -> SafeString:
    """A state in words beside its symbol. Raises KeyError for a symbol that does not exist."""
    return format_html(
        '<span class="st{}">{}{}</span>', STATUS_CLASSES.get(symbol, ""), icon(symbol), words
    )
