"""All that a page says of itself, as one block of JSON-LD, with the portal itself and the way to
the page: https://schema.org/WebSite, BreadcrumbList."""

import json

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from portal.syndication.linked_data.page_context import PageContext

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


def ministry(scene: PageContext) -> dict:
    """The publisher of every page."""
    return {
        "@type": "GovernmentOrganization",
        "@id": scene.absolute("/#ministry"),
        "name": scene.frame.ministry,
        "url": scene.absolute(scene.frame.home_url),
        "logo": {"@type": "ImageObject", "url": scene.absolute(scene.frame.icons.large),
                 "width": 512, "height": 512},
    }  # fmt: skip


def site_things(scene: PageContext) -> list[dict]:
    """Of the home page: the ministry with its contacts, and the site."""
    identity, owner = scene.frame.identity, ministry(scene)
    contacts = {
        "address": identity.address.best(),
        "telephone": identity.phone,
        "email": identity.email,
        "sameAs": [link.url for link in identity.social_links],
    }
    return [{**owner, **contacts}, website(scene, owner)]


def website(scene: PageContext, owner: dict) -> dict:
    return {
        "@type": "WebSite",
        "name": scene.frame.portal_name,
        "url": scene.url,
        "inLanguage": scene.language,
        "publisher": {"@id": owner["@id"]},
    }


def breadcrumbs(scene: PageContext) -> dict:
    """The same way as the page shows above its heading; {} where it shows none.

    https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
    """
    steps = scene.frame.trail(scene.page)
    if scene.is_home or not steps:
        return {}
    way = [(_("Home"), scene.frame.home_url), *((step.title, step.url) for step in steps)]
    own = scene.page.title if scene.page else str(scene.subject.label())
    places = [*((name, scene.absolute(path)) for name, path in way), (own, "")]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": name, "item": address}
            for number, (name, address) in enumerate(places, start=1)
        ],
    }
