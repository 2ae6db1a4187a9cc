"""The pages of lists, which stand below every home page: news, agreements, experts, events."""

from django.apps import apps
from django.conf import settings
from django.db.models import Model
from django.http import HttpRequest
from django.shortcuts import redirect
from django.utils.functional import Promise
from django.utils.module_loading import import_string
from django.utils.translation import override
from wagtail.coreutils import find_available_slug
from wagtail.models import Locale, Page

from portal.caching.fragments import read_later
from portal.pages.base import BasePage
from portal.pages.faceted_list import FacetedList
from portal.values.types import types_of

#: How long a browser may remember the proper form of an address.
REDIRECT_SECONDS = 3600


class ListPage(BasePage):
    """A page that shows a :class:`FacetedList` (abstract).

    It is set up below every home page, and has a feed at ``/{language}/feeds/{list_slug}.atom``.
    Templates extend ``portal/list_page.html`` and fill its ``rows``.
    """

    #: Its slug where that is free, and the name of its feed for ever.
    list_slug = ""
    #: Its title when it is set up, as a lazy translation.
    list_title: Promise | str = ""
    #: The type of record or page that it lists: "portal.Event".
    list_of = ""
    #: The dotted path to its FacetedList, which knows the models that it lists: the page is one.
    faceted_list = ""

    page_icon = "list-ul"
    max_count_per_parent = 1

    class Meta:
        abstract = True

    @classmethod
    def listed_model(cls) -> type[Model]:
        return apps.get_model(cls.list_of)

    def read_list(self, request: HttpRequest, language: str) -> FacetedList:
        """The list as the request asks for it. The request keeps it: feeds, the page cache and the
        links to other languages go by it."""
        request.portal_list = import_string(self.faceted_list)(request, language)
        return request.portal_list

    def serve(self, request, *args, **kwargs):
        address = self.read_list(request, self.locale.language_code).proper_address
        if address and not getattr(request, "is_preview", False):
            moved = redirect(address, permanent=True)
            # A name may change back: a browser that never asks again would go in circles.
            moved["Cache-Control"] = f"max-age={REDIRECT_SECONDS}"
            return moved
        return super().serve(request, *args, **kwargs)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        shown = getattr(request, "portal_list", None)
        found = shown or self.read_list(request, self.locale.language_code)
        names = ("list_title", "list_count", "list_description")
        words = read_later(names, lambda: self.words_of(found))
        return {**context, "list": found, **words}

    def words_of(self, found: FacetedList) -> dict:
        """What the page says of the list as it is narrowed."""
        return {
            "list_title": found.title(self.seo_title or self.title),
            "list_count": found.count_words(found.items.paginator.count),
            "list_description": found.description(self.title),
        }


def set_up_indexes(homes: dict[str, Page], locales: dict[str, Locale]) -> None:
    """Each installed list in each language, made where it is missing."""
    for model in types_of(ListPage):
        main = main_index(model, homes[settings.LANGUAGE_CODE])
        for tag, locale in locales.items():
            if main.get_translation_or_none(locale) is None:
                translated_index(main, tag, locale)


def main_index(model: type[ListPage], home: Page) -> Page:
    existing = model.objects.descendant_of(home).first()
    if existing:
        return existing
    page = model(
        title=title_in(model, settings.LANGUAGE_CODE),
        slug=find_available_slug(home, model.list_slug),  # a host may have its own /news/
        locale=home.locale,
        show_in_menus=True,
    )
    home.add_child(instance=page)
    page.save_revision().publish()
    return page


def translated_index(main: Page, tag: str, locale: Locale) -> None:
    page = main.copy_for_translation(locale)
    page.title, page.live = title_in(type(main), tag), True
    page.save()
    page.save_revision().publish()


def title_in(model: type[ListPage], tag: str) -> str:
    with override(tag):
        return str(model.list_title)
