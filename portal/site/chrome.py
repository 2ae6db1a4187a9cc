"""What stands around every public page: names, menu, footer, where one is."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Site

from portal.caching import low_vision
from portal.caching.cache import cached
from portal.caching.sites import site_of
from portal.caching.statements import prepared
from portal.pictures.site_pictures import picture_prefetch
from portal.records.language_addresses import home_paths
from portal.site import menu
from portal.site.icons.icon_set import IconSet
from portal.site.identity import SiteIdentity
from portal.site.theme_setting import ThemeAddresses, theme_addresses


@prepared
def identity_of(site):
    known = SiteIdentity.objects.filter(site=site)
    return known.prefetch_related(picture_prefetch("emblem", "emblem"))[:1]


class SiteChrome:
    """Header, menu, footer and breadcrumbs of one request. Each part is read when it is shown."""

    def __init__(self, request: HttpRequest):
        self.request = request

    @cached_property
    def site(self) -> Site | None:
        return site_of(self.request)

    @cached_property
    def identity(self) -> SiteIdentity:
        """The site's names and contacts; an empty set for an address that is no site's."""
        if self.site is None:
            return SiteIdentity()
        return cached(f"identity:{self.site.pk}", self.read_identity)

    def read_identity(self) -> SiteIdentity:
        """The settings as they stand in the database, or an unsaved set of empty ones."""
        return next(iter(identity_of(site=self.site.pk)), None) or SiteIdentity(site=self.site)

    @cached_property
    def theme(self) -> ThemeAddresses:
        """Where the theme's files are; the theme itself is read only to serve them."""
        return theme_addresses(self.site)

    @cached_property
    def ministry(self) -> str:
        return self.identity.words("ministry", _("Ministry of Health"))

    @cached_property
    def portal_name(self) -> str:
        return self.identity.words("portal_name", _("International cooperation portal"))

    # --- where one is ------------------------------------------------------------------------

    @cached_property
    def home_path(self) -> str:
        return home_paths(self.site).get(get_language(), "")

    @cached_property
    def home_url(self) -> str:
        """The address of the home page in the reader's language."""
        return menu.page_url(self.home_path, self.home_path) or "/"

    @cached_property
    def entries(self) -> list[menu.Entry]:
        if not self.home_path:
            return []
        rows = cached(f"menu:{self.home_path}", lambda: menu.rows_under(self.home_path))
        return menu.entries(rows, self.home_path, self.request.path)

    @property
    def menu(self) -> list[menu.Entry]:
        return [entry for entry in self.entries if entry.in_menus]

    @property
    def footer_links(self) -> list[menu.Entry]:
        return [entry for entry in self.entries if not entry.in_menus]

    def trail(self, page=None) -> list[menu.Entry]:
        """The breadcrumbs between the home page and this one; without a query where the menu
        already knows them, as it does for a record and for a page of the second level."""
        if page is not None and page.depth > self.home_path.count("/") + 2:
            return menu.trail(page, self.home_path)
        return [entry for entry in self.entries if entry.current == "true"]

    @property
    def canonical_url(self) -> str:
        """The address as search engines are to know it: of a list with what is chosen and the
        number of a later page, of anything else without its query."""
        shown = getattr(self.request, "portal_list", None)
        query = shown.canonical_query if shown else ""
        return self.request.build_absolute_uri(self.request.path + query)

    # --- versions ----------------------------------------------------------------------------

    @cached_property
    def low_vision(self) -> bool:
        return low_vision.is_on(self.request)

    @cached_property
    def low_vision_url(self) -> str:
        return low_vision.switch_url(self.request)

    @cached_property
    def search_url(self) -> str:
        """The address of the search page; "" where it is not served."""
        try:
            return reverse("portal_search")
        except NoReverseMatch:
            return ""

    @cached_property
    def icons(self) -> IconSet:
        return IconSet(self.site)

    @cached_property
    def manifest_url(self) -> str:
        """The address of the manifest in the reader's language; "" where it is not served."""
        try:
            return reverse("portal_manifest")
        except NoReverseMatch:
            return ""

    @property
    def today(self):
        return timezone.localdate()
