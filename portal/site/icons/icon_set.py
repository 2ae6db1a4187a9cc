"""Which icons there are, and where those of a site are."""

from dataclasses import dataclass

from django.core.files.storage import default_storage
from django.templatetags.static import static
from wagtail.models import Site

from portal.caching.cache import cached
from portal.caching.statements import prepared
from portal.site.icons.site_icons import SiteIcons


@dataclass(frozen=True)
class Icon:
    """A square PNG. One that is cut to a phone's own shape has a ground and a margin."""

    name: str
    size: int
    purpose: str = "any"

    @property
    def has_ground(self) -> bool:
        return self.purpose == "maskable" or self.name == APPLE


APPLE = "apple-touch-icon"
SMALL = "icon-32"
LARGE = "icon-512"
OF_MANIFEST = [
    Icon("icon-192", 192),
    Icon(LARGE, 512),
    Icon("maskable-192", 192, "maskable"),
    Icon("maskable-512", 512, "maskable"),
]
ALL = [Icon(SMALL, 32), Icon(APPLE, 180), *OF_MANIFEST]


class IconSet:
    """The addresses of a site's icons: from its emblem once they are made, else the portal's."""

    def __init__(self, site: Site | None):
        self.files = read_files(site) if site else {}

    def url(self, name: str) -> str:
        made = self.files.get(name)
        return default_storage.url(made) if made else static(f"portal/icons/{name}.png")

    @property
    def small(self) -> str:
        """For the tab of a browser."""
        return self.url(SMALL) if self.files else static("portal/icons/favicon.ico")

    @property
    def drawing(self) -> str:
        """The same at any size; "" where there is only the emblem's picture."""
        return "" if self.files else static("portal/img/emblem.svg")

    @property
    def apple(self) -> str:
        return self.url(APPLE)

    @property
    def large(self) -> str:
        return self.url(LARGE)


def read_files(site: Site) -> dict[str, str]:
    rows = cached(f"icons:{site.pk}", lambda: files_of_icons(site=site.pk))
    return rows[0] if rows else {}


@prepared
def files_of_icons(site):
    icons = SiteIcons.objects.filter(site=site)
    return icons.values_list("files", flat=True)[:1]
