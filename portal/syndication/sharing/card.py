"""What a page says of itself to those who share it: https://ogp.me, Twitter cards."""

from babel.core import get_global

from portal.syndication.linked_data.page_context import PageContext


def card(scene: PageContext, thing: dict, others: list[str]) -> list[tuple[str, str, str]]:
    """Rows of attribute, name and content for ``<meta>``. ``thing`` is what JSON-LD says of the
    page, ``others`` are the languages that have it too."""
    properties = [
        ("og:type", kind(scene, thing)),
        ("og:site_name", str(scene.frame.portal_name)),
        ("og:title", title(scene)),
        ("og:description", description(scene, thing)),
        ("og:url", scene.url),
        ("og:locale", locale(scene.language)),
        *(("og:locale:alternate", locale(language)) for language in others),
        *times(thing),
        *picture(scene),
    ]
    size = "summary_large_image" if scene.picture else "summary"
    rows = [("property", name, content) for name, content in properties if content]
    return [*rows, ("name", "twitter:card", size)]


def kind(scene: PageContext, thing: dict) -> str:
    if thing.get("@type") == "Person":
        return "profile"
    return "article" if thing.get("@type") == "NewsArticle" else "website"


def title(scene: PageContext) -> str:
    if scene.page is not None:
        return scene.page.seo_title or scene.page.title
    return str(scene.subject.label())


def description(scene: PageContext, thing: dict) -> str:
    """The same words as the page's description has for search engines."""
    page = scene.page
    own = (page.search_description or page.lead) if page is not None else ""
    text = own or thing.get("description", "")
    return text if len(text) <= 300 else f"{text[:299].rstrip()}…"


def times(thing: dict) -> list[tuple[str, str]]:
    if thing.get("@type") != "NewsArticle":
        return []
    return [
        ("article:published_time", thing.get("datePublished", "")),
        ("article:modified_time", thing.get("dateModified", "")),
    ]


def picture(scene: PageContext) -> list[tuple[str, str]]:
    shown = scene.picture
    if shown is None:
        return []
    return [
        ("og:image", scene.absolute(shown.path)),
        ("og:image:type", shown.media_type),
        ("og:image:width", str(shown.width)),
        ("og:image:height", str(shown.height)),
        ("og:image:alt", alternative(scene)),
    ]


def alternative(scene: PageContext) -> str:
    """What the picture shows: the photo's own words, else the title that is drawn on it."""
    own = getattr(scene.page, "image_alt", "") if scene.picture.is_photo else ""
    return own or f"{scene.picture.title} – {scene.frame.ministry}"


def locale(language: str) -> str:
    """ "kk" as "kk_KZ": language and the country where it is mostly written (CLDR)."""
    parts = get_global("likely_subtags").get(language, language).split("_")
    return f"{parts[0]}_{parts[-1]}" if len(parts) > 1 else language
