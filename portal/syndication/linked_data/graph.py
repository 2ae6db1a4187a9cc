"""All that a page says of itself, as one block of JSON-LD."""

import json

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from portal.syndication.linked_data.page_context import PageContext
from portal.syndication.linked_data.site import breadcrumbs, site_things

#: What could end the block or begin a comment in it, as json_script of Django has it; and the
#: line ends of JavaScript that JSON allows inside a string.
ESCAPED = str.maketrans({letter: f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"})


def graph(scene: PageContext) -> list[dict]:
    """What the page is about, and the way to it; [] where nothing is described."""
    described = [scene.subject.linked_data(scene)] if scene.subject else []
    things = site_things(scene) if scene.is_home else described
    return without_gaps([*things, breadcrumbs(scene)])


def without_gaps(value):
    """Without the properties that are not known, to any depth; a thing of a type only is none."""
    if isinstance(value, dict):
        known = {name: without_gaps(given) for name, given in value.items()}
        known = {name: given for name, given in known.items() if given or given in (0, False)}
        return known if set(known) - {"@type"} else {}
    if isinstance(value, list | tuple):
        return [given for item in value if (given := without_gaps(item))]
    return str(value) if isinstance(value, str) else value


def data_block(things: list[dict]) -> SafeString:
    """The element for the head. A browser does not run it, so that no policy concerns it."""
    document = {"@context": "https://schema.org", "@graph": things}
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":")).translate(ESCAPED)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(text))
