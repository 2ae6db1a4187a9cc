"""What a 404 offers: the languages in which the page that the address names exists.

Kept apart from the language menu, which shows the same offers on such a page.
"""

from django.db.models import Q
from wagtail.models import Page, Site

from portal.languages.order import fallback_order, site_languages
from portal.pages.about_records import without_hidden_records
from portal.pages.alternate import Alternate
from portal.records.language_addresses import home_paths, open_pages, page_address


def languages_that_have(path: str, site: Site | None) -> list[Alternate]:
    """The languages that have the page which ``path`` (of a 404) names in another.

    Found by the same address below the language's home page, also of a draft, else by the same
    last part of the address if only one page has it. Best language for the reader first.
    """
    language, rest = split_language(path)
    homes = home_paths(site)
    if not language or not rest or not homes:
        return []
    keys = _keys_at([home + rest for home in homes.values()]) or _keys_of_slug(rest, homes)
    if len(keys) != 1:
        return []
    rows = open_pages().filter(translation_key=keys[0]).exclude(locale__language_code=language)
    rows = without_hidden_records(rows)
    return _offers(rows, site, language)


def split_language(path: str) -> tuple[str, str]:
    """The language of an address's first part and the rest: ("kk", "news/item/"); ("", path)."""
    first, _slash, rest = path.lstrip("/").partition("/")
    if first not in site_languages():
        return "", path
    return first, rest if not rest or rest.endswith("/") else f"{rest}/"


def _keys_at(url_paths):
    return _two_keys(Page.objects.filter(url_path__in=url_paths))


def _keys_of_slug(rest, homes):
    under = Q()
    for home in homes.values():
        under |= Q(url_path__startswith=home)
    return _two_keys(open_pages().filter(under, slug=rest.rstrip("/").rpartition("/")[2]))


def _two_keys(pages):
    """The different things that the pages are, as far as needed to see whether it is one."""
    # The tree's own order by path would make every page different.
    return list(pages.order_by().values_list("translation_key", flat=True).distinct()[:2])


def _offers(rows, site, language):
    order = fallback_order(language)
    rows = sorted(
        rows.values_list("locale__language_code", "url_path", "title"),
        key=lambda row: order.index(row[0]) if row[0] in order else len(order),
    )
    offers = [
        Alternate(tag, page_address(at, tag, site), True, title=title) for tag, at, title in rows
    ]
    return [offer for offer in offers if offer.url]
