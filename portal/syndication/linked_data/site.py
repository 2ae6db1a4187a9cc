"""The portal itself and the way to a page: https://schema.org/WebSite, BreadcrumbList."""

from django.utils.translation import gettext as _

from portal.syndication.linked_data.page_context import PageContext


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
