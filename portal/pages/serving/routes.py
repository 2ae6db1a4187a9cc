"""From an address to its page without walking the tree.

Wagtail walks an address level by level, two full queries a level, because any page on the way may
answer the rest of the address itself. Where none of them does, ``url_path`` names the page.
"""

from dataclasses import dataclass
from itertools import pairwise

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.coreutils import get_supported_content_language_variant
from wagtail.models import AbstractPage, Page

from portal.caching.cache import cached
from portal.caching.sites import site_of
from portal.caching.statements import prepared
from portal.records.language_addresses import home_paths

LONGEST = 180  # of what some caches take as a key


@dataclass(frozen=True)
class Route:
    """The page at an address: its key, its model, and the pages above it up to the root."""

    pk: int
    model: str
    line: frozenset[int]
    mirrors: bool  # one of them is an alias, whose restrictions are those of its source


@dataclass(frozen=True)
class Step:
    """What one level of an address is asked for."""

    pk: int
    path: str
    url_path: str
    live: bool
    content_type: int
    alias_of: int | None

    @property
    def model(self) -> type[Page] | None:
        return ContentType.objects.get_for_id(self.content_type).model_class()

    @property
    def is_plain(self) -> bool:
        """Whether the page leaves the rest of an address to the pages below it."""
        return self.model is not None and self.model.route is AbstractPage.route


def find(request: HttpRequest, path: str) -> tuple[Page, Route] | None:
    """The page at ``path`` as its own type, with its locale, and how it stands in the tree.

    None where Wagtail has to look itself: pages that route, drafts, what is not there.
    """
    root_path = root_path_of(request)
    url_path = root_path + "".join(f"{part}/" for part in path.split("/") if part)
    if not root_path or len(url_path) > LONGEST:
        return None
    route = cached(f"route:{len(root_path)}:{url_path}", lambda: read_route(root_path, url_path))
    page = read_page(route, url_path) if route else None
    return (page, route) if page else None


def root_path_of(request: HttpRequest) -> str:
    """``url_path`` of the home page that Wagtail would start from; "" where that is not plain."""
    language = get_language()
    try:
        known = get_supported_content_language_variant(language) == language
    except LookupError:
        return ""
    return home_paths(site_of(request)).get(language, "") if known else ""


def read_route(root_path: str, url_path: str) -> Route | None:
    """The route to a live page, read in one light query."""
    steps = read_steps(url_path)
    if steps is None:
        return None
    below_home = [step for step in steps if step.url_path.startswith(root_path)]
    home, page = below_home[0], steps[-1]
    if not (home.live and page.live and all(step.is_plain for step in below_home)):
        return None
    return Route(
        pk=page.pk,
        model=page.model._meta.label,
        line=frozenset(step.pk for step in steps),
        mirrors=any(step.alias_of for step in steps),
    )


def read_steps(url_path: str) -> list[Step] | None:
    """The page and all above it, the root first; None unless each stands right below the last."""
    wanted = paths_to(url_path)
    steps = [Step(*row) for row in rows_at(paths=wanted)]
    if [step.url_path for step in steps] != wanted:
        return None
    unbroken = all(low.path[: -Page.steplen] == high.path for high, low in pairwise(steps))
    return steps if unbroken else None


@prepared
def rows_at(paths):
    pages = Page.objects.filter(url_path__in=paths)
    fields = ("pk", "path", "url_path", "live", "content_type_id", "alias_of_id")
    return pages.order_by("depth", "path").values_list(*fields)


def paths_to(url_path: str) -> list[str]:
    """``/home/a/`` gives ``/``, ``/home/`` and ``/home/a/``."""
    parts = url_path.strip("/").split("/")
    return ["/", *("/" + "/".join(parts[: n + 1]) + "/" for n in range(len(parts)))]


def read_page(route: Route, url_path: str) -> Page | None:
    """The page in one query; None when it has moved or been withdrawn since the route was kept."""
    pages = live_page(apps.get_model(route.model), pk=route.pk, url_path=url_path)
    return next(iter(pages), None)


@prepared
def live_page(model: type[Page], pk, url_path):
    pages = model._default_manager.select_related(*getattr(model, "serving_joins", ("locale",)))
    return pages.filter(pk=pk, url_path=url_path, live=True)[:1]
