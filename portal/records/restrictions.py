"""What restricts a page, in one query where Wagtail spends two."""

from django.db.models import Q
from wagtail.models import Page, PageViewRestriction


def restrictions_over(page: Page):
    """The restrictions of a page and of those above it, whose paths follow from its own.

    A mirror of another page is restricted as that page is, as Wagtail has it.
    """
    steps = range(page.steplen, len(page.path) + 1, page.steplen)
    paths = [page.path[:length] for length in steps]
    own = Q(page__path__in=paths, page__alias_of=None)
    return PageViewRestriction.objects.filter(own | Q(page__aliases__path__in=paths)).distinct()
