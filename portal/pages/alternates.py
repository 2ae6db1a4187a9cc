"""The same thing in the other languages: a page, a record's page, a list, a search."""

from dataclasses import replace

from django.db.models import Q
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.functional import cached_property
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from wagtail.models import Page

from portal.caching.cache import cached
from portal.caching.sites import site_of
from portal.caching.statements import prepared
from portal.languages.order import fallback_order, site_languages
from portal.pages.alternate import Alternate
from portal.pages.not_found import languages_that_have
from portal.records.language_addresses import home_paths, open_pages, page_address


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
        shown = getattr(self.request, "portal_list", None)
        query = shown.canonical_query if shown else ""
        pairs = [(e.language, build(e.url.partition("?")[0] + query)) for e in self.existing]
        default = next((url for language, url in pairs if language == self._default), pairs[0][1])
        return [*pairs, ("x-default", default)]

    @property
    def _default(self):
        """The first language that has the thing, in the main language's order."""
        existing = {entry.language for entry in self.existing}
        return next((tag for tag in fallback_order(None) if tag in existing), "")

    @cached_property
    def site(self):
        return site_of(self.request)

    @property
    def _not_found(self):
        match = self.request.resolver_match
        return self.page is None and (match is None or match.url_name == "wagtail_serve")

    def _found(self):
        if self._not_found:
            offers = languages_that_have(self.request)
            return {offer.language: offer for offer in offers}
        record = getattr(self.request, "portal_record", None)
        if self.page is not None:
            record = getattr(self.page, "record", None)
            key = self.page.translation_key
            pages = self._of_pages(f"page:{key}", "translation_key", key)
        elif hasattr(record, "pages"):
            name = f"record:{record._meta.label_lower}:{record.pk}"
            pages = self._of_pages(name, type(record), record.pk)
        else:
            return self._same_view()
        return self._with_query(self._of_record(record) | pages)

    def _same_view(self):
        """A view of ours answers under every language's prefix."""
        here = self.request.get_full_path()
        addresses = {language: translate_url(here, language) for language in site_languages()}
        return {language: self._entry(language, url) for language, url in addresses.items()}

    def _of_pages(self, name, same, key):
        """The public pages that are the same thing; the same query tells the public homes."""
        homes = {*self._homes.values()}
        site = self.site.pk if self.site else ""
        paths = tuple(sorted(homes))
        rows = cached(f"alternates:{site}:{name}", lambda: light_rows(paths, same, key=key))
        self._live_homes = {path for _language, path, _title in rows} & homes
        if self.page is None or self.page.url_path not in homes:
            rows = [row for row in rows if row[1] not in homes]
        entries = {
            language: self._entry(language, page_address(path, language, self.site), title)
            for language, path, title in rows
        }
        return {language: entry for language, entry in entries.items() if entry.url}

    def _of_record(self, record):
        """A record is public in every language, whether or not its page is translated."""
        if record is None or not record.live:
            return {}
        addresses = {language: record.get_absolute_url(language) for language in site_languages()}
        return {tag: self._entry(tag, url) for tag, url in addresses.items() if url}

    def _with_query(self, entries):
        query = self.request.GET.urlencode()
        if not query:
            return entries
        return {tag: replace(entry, url=f"{entry.url}?{query}") for tag, entry in entries.items()}

    def _entry(self, language, url, title=""):
        return Alternate(language, url, True, language == get_language(), title)

    @cached_property
    def _homes(self):
        return home_paths(self.site)

    @cached_property
    def _live_homes(self):
        homes = {*self._homes.values()}
        name = f"homes:{self.site.pk if self.site else ''}"
        return {path for _language, path, _title in
                cached(name, lambda: light_rows(tuple(sorted(homes))))}  # fmt: skip

    def _missing(self, language):
        home = self._homes.get(language)
        home = home if home in self._live_homes else None
        with override(language):
            note = _("not translated, to the home page") if home else _("not translated")
        url = page_address(home, language, self.site) if home else ""
        return Alternate(language, url, False, language == get_language(), note=note)


@prepared
def light_rows(paths, same=None, key=None):
    """Language, path and title of the public pages at these paths, and of those that have the
    translation key ``key`` or, where ``same`` is a kind of record, are about that record."""
    which = Q(url_path__in=paths)
    if same == "translation_key":
        which |= Q(translation_key=key)
    elif same:
        pages = same._meta.get_field("pages")
        about = pages.related_model._default_manager.filter(**{pages.field.name: key})
        which |= Q(pk__in=about.values("pk"))
    return open_pages().filter(which).values_list("locale__language_code", "url_path", "title")
