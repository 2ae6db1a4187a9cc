"""The sitemap: every public page and record in every language, each with its alternates."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import index, sitemap
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import get_language
from wagtail.models import Site

from portal.caching.policy import cached_page
from portal.languages.order import fallback_order, site_languages
from portal.pages.about_records import page_models_about
from portal.pages.base import RecordPage
from portal.records.addresses import is_served, types_with_address
from portal.records.language_addresses import home_paths, open_pages, page_address
from portal.values.types import types_of

#: Each with as many alternates as there are languages: some 600 KB and .1 seconds.
ADDRESSES_A_FILE = 1_000


@dataclass
class Entry:
    """A page or record: where its page stands by language tag, and when it last changed."""

    pages: dict[str, str]
    record_id: Any = None
    changed: datetime | None = None
    addresses: dict[str, str] = field(default_factory=dict)

    def changed_at(self, moment):
        if moment and (self.changed is None or moment > self.changed):
            self.changed = moment


class PortalSitemap(Sitemap):
    """What the sitemaps of pages and of records share: one address a language."""

    i18n = True
    alternates = True
    limit = ADDRESSES_A_FILE

    def __init__(self, site):
        self.site = site

    def items(self):
        return self.entries

    @cached_property
    def paginator(self):
        return super().paginator

    def get_languages_for_item(self, item):
        return list(item.pages)

    def location(self, item):
        language = get_language()
        return page_address(item.pages[language], language, self.site)

    def _location(self, item, force_lang_code=None):
        """Django asks for each address once more beside each language."""
        entry, language = item[0], force_lang_code or item[1]
        if language not in entry.addresses:
            entry.addresses[language] = super()._location(item, force_lang_code)
        return entry.addresses[language]

    def _urls(self, page, protocol, domain):
        """Beside each language the one for readers of none of them: Django's leads to an address
        without a language, which is no page here."""
        urls = super()._urls(page, protocol, domain)
        for url in urls:
            url["alternates"] += with_default(url["alternates"])
        return urls

    def lastmod(self, item):
        return item.changed

    def get_latest_lastmod(self):
        return max((entry.changed for entry in self.entries if entry.changed), default=None)


class PageSitemap(PortalSitemap):
    """Pages, save those that add words to a record: these stand with their record."""

    @cached_property
    def entries(self):
        homes = tuple(home_paths(self.site).values())
        entries = defaultdict(lambda: Entry({}))
        for key, language, path, changed in self._rows():
            if path.startswith(homes):
                entries[key].pages[language] = path
                entries[key].changed_at(changed)
        return list(entries.values())

    def _rows(self):
        return (
            open_pages()
            .not_exact_type(*types_of(RecordPage))
            .order_by("path")
            .values_list(
                "translation_key", "locale__language_code", "url_path", "last_published_at"
            )
        )


class RecordSitemap(PortalSitemap):
    """The public records of one kind in every language, at their page's address if it has one."""

    def __init__(self, site, model):
        super().__init__(site)
        self.model = model

    @cached_property
    def entries(self):
        records = self.model.objects.public().order_by("pk")
        entries = {
            pk: Entry({}, pk, changed)
            for pk, changed in records.values_list("pk", "last_published_at")
        }
        for pk, language, path, changed in self._rows():
            if pk in entries:
                entries[pk].pages[language] = path
                entries[pk].changed_at(changed)
        return list(entries.values())

    def _rows(self):
        for page_model in page_models_about(self.model):
            pages = page_model.objects.filter(pk__in=open_pages().values("pk"))
            yield from pages.values_list(
                f"{page_model.record_field}_id",
                "locale__language_code",
                "url_path",
                "last_published_at",
            )

    def get_languages_for_item(self, item):
        return site_languages()

    def location(self, item):
        if get_language() in item.pages:
            return super().location(item)
        return reverse(self.model.url_name(), args=[item.record_id])


def with_default(alternates):
    """The same choice of ``x-default`` as in the pages' own links; none beside one language."""
    if len(alternates) < 2:
        return []
    places = {alternate["lang_code"]: alternate["location"] for alternate in alternates}
    language = next((tag for tag in fallback_order(None) if tag in places), None)
    return [{"lang_code": "x-default", "location": places[language]}] if language else []


def sections(site):
    """The sitemaps by name: "pages", then one for each kind of record that is served."""
    records = {
        model._meta.model_name: RecordSitemap(site, model)
        for model in types_with_address()
        if is_served(model)
    }
    return {"pages": PageSitemap(site), **records}


@cached_page
def sitemap_index(request):
    """``/sitemap.xml``: the list of sitemaps."""
    return index(
        request,
        sections(Site.find_for_request(request)),
        template_name="portal/sitemap_index.xml",
        sitemap_url_name="portal_sitemap_section",
    )


@cached_page(choices=["p"])
def sitemap_section(request, section):
    """One sitemap; 404 for a name that is none."""
    site = Site.find_for_request(request)
    return sitemap(request, sections(site), section, template_name="portal/sitemap.xml")
