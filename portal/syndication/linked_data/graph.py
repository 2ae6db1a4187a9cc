"""All that a page says of itself, as one block of JSON-LD."""

from __future__ import annotations

import json

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from portal.syndication.linked_data.page_context import PageContext
from portal.syndication.linked_data.site import breadcrumbs, site_things
from portal.syndication.linked_data.things import thing_of, without_gaps

#: What could end the block or begin a comment in it, as json_script of Django has it; and the
#: line ends of JavaScript that JSON allows inside a string.
ESCAPED = str.maketrans({letter: f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"})


def graph(scene: PageContext) -> list[dict]:
    """What the page is about, and the way to it; [] where nothing is described."""
    things = site_things(scene) if scene.is_home else [thing_of(scene.subject, scene)]
    return without_gaps([*things, breadcrumbs(scene)])


def data_block(things: list[dict]) -> SafeString:
    """The element for the head. A browser does not run it, so that no policy concerns it."""
    document = {"@context": "https://schema.org", "@graph": things}
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":")).translate(ESCAPED)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(text))
