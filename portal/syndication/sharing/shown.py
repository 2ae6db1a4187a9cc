"""The picture to show for what is being read: the page's own, its list's, the home page's."""

from dataclasses import dataclass

from django.core.files.storage import default_storage
from wagtail.models import Page

from portal.caching.cache import cached
from portal.caching.statements import prepared
from portal.pages.list_page import ListPage
from portal.site.chrome import SiteChrome
from portal.site.index_addresses import index_path
from portal.site.menu import parent_paths
from portal.syndication.sharing.share_picture import SharePicture
from portal.values.types import types_of


@dataclass(frozen=True)
class ShownPicture:
    """A stored picture, of which page it is by title, and whether it shows more than letters."""

    name: str
    width: int
    height: int
    title: str
    is_photo: bool

    @property
    def path(self) -> str:
        return default_storage.url(self.name)

    @property
    def media_type(self) -> str:
        return "image/png" if self.name.endswith(".png") else "image/jpeg"


def picture_shown(page: Page | None, subject, frame: SiteChrome) -> ShownPicture | None:
    """The nearest picture that was made; None where there is none. One query, kept."""
    paths = [path for path in paths_upwards(page, subject, frame) if path]
    if not paths:
        return None
    name = page.pk if page is not None else paths[0]
    found = cached(f"share:{name}", lambda: read_picture(paths))
    return ShownPicture(*found) if found else None


def paths_upwards(page: Page | None, subject, frame: SiteChrome) -> list[str]:
    """``url_path`` of the page, of those above it, and of the home page; nearest first."""
    home = frame.home_path
    if page is not None:
        return [page.url_path, *reversed(parent_paths(page.url_path, home)), home]
    return [list_path(subject), home]


def list_path(record) -> str:
    """``url_path`` of the list that shows records of this kind, in the reader's language."""
    lists = (model for model in types_of(ListPage) if model.listed_model() is type(record))
    return next(map(index_path, lists), "")


def read_picture(paths: list[str]) -> tuple:
    """The picture of the deepest of these pages, () where none of them has one."""
    rows = deepest_picture(paths=paths)
    return next(((*row[:4], row[4] is not None) for row in rows), ())


@prepared
def deepest_picture(paths):
    pictures = SharePicture.objects.filter(page__url_path__in=paths).order_by("-page__depth")
    return pictures.values_list("file", "width", "height", "page__title", "image")[:1]
