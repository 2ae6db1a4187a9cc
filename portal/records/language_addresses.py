"""Where a page stands in each language, computed from light rows instead of whole pages, and what
restricts it."""

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q
from django.urls import NoReverseMatch, reverse
from django.utils.translation import override
from wagtail.models import Page, PageViewRestriction, Site


def home_paths(site):
    """``url_path`` of the site's home page by language tag."""
    if site is None:
        return {}
    roots = [root for root in Site.get_site_root_paths() if root.site_id == site.pk]
    return {root.language_code: root.root_path for root in roots}


def page_address(url_path, language, site=None):
    """The address of the page at ``url_path``; "" where no site or no URL pattern serves it.

    With host name only if the page belongs to another site than ``site``; where no site is given,
    if there are several.
    """
    every = Site.get_site_root_paths()
    roots = [root for root in every if url_path.startswith(root.root_path)]
    root = next((root for root in roots if site and root.site_id == site.pk), None)
    root = root or next(iter(roots), None)
    if root is None:
        return ""
    try:
        with override(language):
            path = reverse("wagtail_serve", args=[url_path[len(root.root_path) :]])
    except NoReverseMatch:
        return ""
    sites = {site.pk} if site else {root.site_id for root in every}
    return path if sites == {root.site_id} else root.root_url + path


def unrestricted(pages):
    """Of a queryset of pages those that every visitor may read.

    Restrictions are asked for within the query, where ``public()`` spends one of its own.
    """
    path = ExpressionWrapper(OuterRef("path"), output_field=CharField())
    restricted = PageViewRestriction.objects.annotate(path=path).filter(
        path__startswith=F("page__path")
    )
    return pages.filter(~Exists(restricted))


def open_pages():
    """Live pages that every visitor may read, without mirrors of another language's page."""
    return unrestricted(Page.objects.live()).exclude(
        alias_of__isnull=False, alias_of__translation_key=F("translation_key")
    )


def restrictions_over(page: Page):
    """The restrictions of a page and of those above it, whose paths follow from its own: one query
    where Wagtail spends two.

    A mirror of another page is restricted as that page is, as Wagtail has it.
    """
    steps = range(page.steplen, len(page.path) + 1, page.steplen)
    paths = [page.path[:length] for length in steps]
    own = Q(page__path__in=paths, page__alias_of=None)
    return PageViewRestriction.objects.filter(own | Q(page__aliases__path__in=paths)).distinct()
