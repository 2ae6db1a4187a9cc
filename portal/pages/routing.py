"""From an address to its page in two queries, and to what restricts it in one.

Wagtail walks an address level by level, two queries each. ``url_path`` is unique and indexed, so
the page at the whole address is found at once. What is not found so is left to Wagtail's walk:
the rest of a routable page's address, a page that is not live, a 404.
"""

from __future__ import annotations

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from wagtail.models import Page, PageViewRestriction


def page_below(home: Page, components: list[str]) -> Page | None:
    """The live page at these parts of an address below ``home``, as its own type and with its
    locale; None leaves the address to Wagtail."""
    path = f"{home.url_path}{'/'.join(components)}/"
    found = Page.objects.filter(url_path=path, live=True).values_list("pk", "content_type")
    pk, content_type = found.first() or (None, None)
    model = ContentType.objects.get_for_id(content_type).model_class() if pk else None
    if model is None:
        return None
    return model.objects.select_related("locale").filter(pk=pk).first()


def restrictions_over(page: Page):
    """The restrictions of a page and of those above it, whose paths follow from its own.

    A mirror of another page is restricted as that page is, as Wagtail has it.
    """
    steps = range(page.steplen, len(page.path) + 1, page.steplen)
    paths = [page.path[:length] for length in steps]
    own = Q(page__path__in=paths, page__alias_of=None)
    return PageViewRestriction.objects.filter(own | Q(page__aliases__path__in=paths)).distinct()
