"""The pages directly under the home page: those in menus make the menu, the rest the footer."""

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from wagtail.models import Page

from portal.caching.cache import cached
from portal.caching.statements import prepared
from portal.records.language_addresses import open_pages


@dataclass(frozen=True)
class Entry:
    """A page as the menu, the footer and the breadcrumbs show it."""

    title: str
    url: str
    in_menus: bool = True
    current: str = ""  # value of aria-current: "page", "true" (a page below it) or ""


def page_url(url_path: str, root_path: str) -> str:
    """The address of the page at ``url_path``, under the active language."""
    try:
        return reverse("wagtail_serve", args=[url_path[len(root_path) :]])
    except NoReverseMatch:
        return ""


@prepared
def rows_under(root_path: str):
    """Title, path and place of the open pages directly under the home page, in tree order."""
    pages = open_pages().filter(url_path__startswith=root_path, depth=root_path.count("/") + 1)
    return pages.order_by("path").values_list("title", "url_path", "show_in_menus")


def entries(rows: list[tuple], root_path: str, current_path: str) -> list[Entry]:
    """The rows as entries that know which of them is being read."""
    return [
        entry(title, page_url(path, root_path), shown, current_path) for title, path, shown in rows
    ]


def entry(title: str, url: str, in_menus: bool, current_path: str) -> Entry:
    """An entry that knows how it stands to the page being read."""
    below = bool(url) and current_path.startswith(url)
    return Entry(title, url, in_menus, "page" if current_path == url else "true" if below else "")


def trail(page, root_path: str) -> list[Entry]:
    """The ancestors of a page below the home page, outermost first."""
    if not root_path or not page.url_path.startswith(root_path):
        return []
    parents = parent_paths(page.url_path, root_path)
    rows = cached(f"trail:{parents[-1]}", lambda: titles_at(parents)) if parents else []
    return [Entry(title, page_url(path, root_path)) for title, path in rows]


def titles_at(url_paths: list[str]) -> list[tuple[str, str]]:
    """Title and path of the pages at these paths, outermost first."""
    pages = Page.objects.filter(url_path__in=url_paths).order_by("depth")
    return list(pages.values_list("title", "url_path"))


def parent_paths(url_path: str, root_path: str) -> list[str]:
    """``/home/a/b/c/`` under ``/home/`` gives ``/home/a/`` and ``/home/a/b/``."""
    parts = url_path[len(root_path) :].strip("/").split("/")[:-1]
    return [root_path + "/".join(parts[: n + 1]) + "/" for n in range(len(parts))]
