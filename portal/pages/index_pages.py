"""The lists that stand below every home page: news, agreements, experts, events."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import override
from wagtail.coreutils import find_available_slug
from wagtail.models import Locale, Page

from portal.values.registry import Registry


@dataclass(frozen=True)
class IndexPage:
    """A list that an app wants below the home page, with its title as a lazy translation."""

    model: type[Page]
    slug: str
    title: Promise
    order: int = 100


index_pages: Registry[IndexPage] = Registry()


def set_up_indexes(homes: dict[str, Page], locales: dict[str, Locale]) -> None:
    """Each registered list in each language, made where it is missing."""
    for index in index_pages:
        main = main_index(index, homes[settings.LANGUAGE_CODE])
        for tag, locale in locales.items():
            if main.get_translation_or_none(locale) is None:
                translated_index(index, main, tag, locale)


def main_index(index: IndexPage, home: Page) -> Page:
    existing = index.model.objects.descendant_of(home).first()
    if existing:
        return existing
    page = index.model(
        title=title_in(index, settings.LANGUAGE_CODE),
        slug=find_available_slug(home, index.slug),  # a host may have its own /news/
        locale=home.locale,
        show_in_menus=True,
    )
    home.add_child(instance=page)
    page.save_revision().publish()
    return page


def translated_index(index: IndexPage, main: Page, tag: str, locale: Locale) -> None:
    page = main.copy_for_translation(locale)
    page.title, page.live = title_in(index, tag), True
    page.save()
    page.save_revision().publish()


def title_in(index: IndexPage, tag: str) -> str:
    with override(tag):
        return str(index.title)
