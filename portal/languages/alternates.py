"""The same thing in the other languages: a page, a record's page, a list, a search."""

from dataclasses import dataclass, replace

from django.db.models import Q
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.functional import cached_property
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from wagtail.models import Page, Site

from portal.languages.addresses import home_paths, open_pages, page_address
from portal.languages.cldr import language_autonym
from portal.languages.order import fallback_order, site_languages


@dataclass(frozen=True)
class Alternate:
    """One language of the thing being read.

    Where it is not there in this language, ``exists`` is false, ``url`` leads to the home page
    ("" if there is none) and ``note`` says so in this language.
    """

    language: str
    url: str
    exists: bool
    current: bool = False
    title: str = ""
    note: str = ""

    @property
    def autonym(self):
        """What the language calls itself."""
        return language_autonym(self.language)


class Alternates:
    """What a request's answer is in each language of the site, in the site's order.

    ``page`` is the page being answered, or None for a plain view. An address that answers nothing
    is offered in the languages that have it.
    """

    def __init__(self, request: HttpRequest, page: Page | None = None):
        self.request = request
        self.page = page if isinstance(page, Page) else None

    @cached_property
    def entries(self) -> list[Alternate]:
        """One entry a language."""
        found = self._found()
        return [found.get(language) or self._missing(language) for language in site_languages()]

    @property
    def current(self) -> Alternate | None:
        """The entry of the language being read; None when the site does not have it."""
        return next((entry for entry in self.entries if entry.current), None)

    @property
    def existing(self) -> list[Alternate]:
        """The entries whose address holds the thing itself."""
        return [entry for entry in self.entries if entry.exists]

    @property
    def others(self) -> list[Alternate]:
        """The existing entries in other languages than the one being read."""
        return [entry for entry in self.existing if not entry.current]

    @property
    def for_search_engines(self) -> list[tuple[str, str]]:
        """Pairs of ``hreflang`` and absolute address, with x-default; none for a single one."""
        if self._not_found or len(self.existing) < 2:
            return []
        build = self.request.build_absolute_uri
        pairs = [(entry.language, build(entry.url.split("?")[0])) for entry in self.existing]
        default = next((url for language, url in pairs if language == self._default), pairs[0][1])
        return [*pairs, ("x-default", default)]

    @property
    def _default(self):
        """The first language that has the thing, in the main language's order."""
        existing = {entry.language for entry in self.existing}
        return next((tag for tag in fallback_order(None) if tag in existing), "")

    @cached_property
    def site(self):
        return Site.find_for_request(self.request)

    @property
    def _not_found(self):
        match = self.request.resolver_match
        return self.page is None and (match is None or match.url_name == "wagtail_serve")

    def _found(self):
        if self._not_found:
            offers = languages_that_have(self.request.path, self.site)
            return {offer.language: offer for offer in offers}
        if self.page is None:
            return self._same_view()
        return self._with_query(self._of_record() | self._of_page())

    def _same_view(self):
        """A view of ours answers under every language's prefix."""
        here = self.request.get_full_path()
        addresses = {language: translate_url(here, language) for language in site_languages()}
        return {language: self._entry(language, url) for language, url in addresses.items()}

    def _of_page(self):
        rows = (
            open_pages()
            .filter(translation_key=self.page.translation_key)
            .values_list("locale__language_code", "url_path", "title")
        )
        entries = {
            language: self._entry(language, page_address(path, language, self.site), title)
            for language, path, title in rows
        }
        return {language: entry for language, entry in entries.items() if entry.url}

    def _of_record(self):
        """A record is public in every language, whether or not its page is translated."""
        record = getattr(self.page, "record", None)
        if record is None or not record.live:
            return {}
        entries = [
            self._entry(tag, record.get_absolute_url(tag), str(record.label(tag)))
            for tag in site_languages()
        ]
        return {entry.language: entry for entry in entries if entry.url}

    def _with_query(self, entries):
        query = self.request.GET.urlencode()
        if not query:
            return entries
        return {tag: replace(entry, url=f"{entry.url}?{query}") for tag, entry in entries.items()}

    def _entry(self, language, url, title=""):
        return Alternate(language, url, True, language == get_language(), title)

    def _missing(self, language):
        home = home_paths(self.site).get(language)
        with override(language):
            note = _("not translated, to the home page") if home else _("not translated")
        url = page_address(home, language, self.site) if home else ""
        return Alternate(language, url, False, language == get_language(), note=note)


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
