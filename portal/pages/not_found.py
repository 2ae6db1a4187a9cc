"""What a 404 offers: the languages in which the page that the address names exists.

Kept apart from the language menu, which shows the same offers on such a page.
"""

from django.db.models import Q
from django.http import HttpRequest
from wagtail.models import Page, Site

from portal.caching.sites import site_of
from portal.caching.statements import prepared
from portal.languages.order import fallback_order, site_languages
from portal.pages.about_records import without_hidden_records
from portal.pages.alternate import Alternate
from portal.records.language_addresses import home_paths, open_pages, page_address


def languages_that_have(request: HttpRequest) -> list[Alternate]:
    """The languages that have the page which the address of a 404 names in another; read once a
    request.

    Found by the same address below the language's home page, also of a draft, else by the same
    last part of the address if only one page has it. Best language for the reader first.
    """
    if not hasattr(request, "portal_languages_that_have"):
        request.portal_languages_that_have = _found_elsewhere(request.path, site_of(request))
    return request.portal_languages_that_have


def _found_elsewhere(path: str, site: Site | None) -> list[Alternate]:
    language, rest = split_language(path)
    homes = home_paths(site)
    if not language or not rest or not homes:
        return []
    paths, slug = list(homes.values()), rest.rstrip("/").rpartition("/")[2]
    keys = _keys_at(paths=[home + rest for home in paths]) or _keys_of_slug(tuple(paths), slug=slug)
    return _offers(_rows_of(language, key=keys[0]), site, language) if len(keys) == 1 else []


def split_language(path: str) -> tuple[str, str]:
    """The language of an address's first part and the rest: ("kk", "news/item/"); ("", path)."""
    first, _slash, rest = path.lstrip("/").partition("/")
    if first not in site_languages():
        return "", path
    return first, rest if not rest or rest.endswith("/") else f"{rest}/"


@prepared
def _rows_of(language: str, key):
    rows = open_pages().filter(translation_key=key)
    rows = without_hidden_records(rows.exclude(locale__language_code=language))
    return rows.values_list("locale__language_code", "url_path", "title")


@prepared
def _keys_at(paths):
    return _two_keys(Page.objects.filter(url_path__in=paths))


@prepared
def _keys_of_slug(homes: tuple[str, ...], slug):
    under = Q()
    for home in homes:
        under |= Q(url_path__startswith=home)
    return _two_keys(open_pages().filter(under, slug=slug))


def _two_keys(pages):
    """The different things that the pages are, as far as needed to see whether it is one."""
    # The tree's own order by path would make every page different.
    return pages.order_by().values_list("translation_key", flat=True).distinct()[:2]


def _offers(rows, site, language):
    order = fallback_order(language)
    rows = sorted(rows, key=lambda row: order.index(row[0]) if row[0] in order else len(order))
    offers = [
        Alternate(tag, page_address(at, tag, site), True, title=title) for tag, at, title in rows
    ]
    return [offer for offer in offers if offer.url]
