"""What a feed tells of a list: the list page, and its items as entries."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import prefetch_related_objects
from wagtail.models import Page, Site

from portal.languages.order import site_languages
from portal.pages.base import BasePage
from portal.pages.list_page import ListPage
from portal.records.base import Record
from portal.records.language_addresses import home_paths, page_address, unrestricted
from portal.values.localised_text import Text
from portal.values.types import types_of


@dataclass(frozen=True)
class Entry:
    """One item of a list, as a feed tells it.

    ``key`` is what the item is for ever, whatever its address becomes: "events/12".
    """

    key: str
    url: str
    title: Text
    published: datetime.datetime | None
    updated: datetime.datetime | None
    summary: str = ""
    author: str = ""
    topics: Sequence[str] = ()


class ListFeed:
    """The feed of a list, at ``/{language}/feeds/{list_slug}.atom``.

    Where no page of its type is public, there is none. It is narrowed as the page is.
    """

    def __init__(self, index: type[ListPage]):
        self.index = index
        self.name = index.list_slug

    def read(self, items: Sequence, language: str) -> list[Entry]:
        """The entries of a few items, in a number of queries that does not grow with them."""
        prefetch_related_objects(items, *self.index.listed_model().feed_rows())
        return [self.entry(item, language) for item in items]

    def entry(self, item: Record | BasePage, language: str) -> Entry:
        if isinstance(item, Record):
            return record_entry(item, self.name, language)
        return page_entry(item, self.name)


def every_feed() -> list[ListFeed]:
    return [ListFeed(model) for model in types_of(ListPage) if model.list_slug]


def feed_of(index: Page) -> ListFeed | None:
    """The feed of this list page; None when it has none."""
    return next((feed for feed in every_feed() if isinstance(index, feed.index)), None)


def record_entry(record: Record, prefix: str, language: str) -> Entry:
    """A record: at the page in the reader's language where there is one.

    A page's lead is the better summary, unless the public is to read no more than the title.
    """
    page = next(iter(getattr(record, "pages_in_language", ())), None)
    shown = page and page.lead and not record.shows_title_only
    return Entry(
        key=f"{prefix}/{record.pk}",
        url=page_address(page.url_path, language) if page else record.get_absolute_url(language),
        title=Text(page.title, language) if page else record.label(language),
        published=record.first_published_at,
        updated=latest(record.last_published_at, page and page.last_published_at),
        summary=Text(page.lead, language) if shown else record.feed_summary(language),
        topics=record.feed_topics(language),
    )


def page_entry(page: BasePage, prefix: str) -> Entry:
    """A page as the list shows it: its translation, or its original with its language."""
    own = page.locale.language_code
    return Entry(
        key=f"{prefix}/{page.translation_key}",
        url=page_address(page.url_path, own),
        title=Text(page.title, own),
        published=page.first_published_at,
        updated=page.last_published_at,
        summary=Text(page.lead, own),
        author=page.feed_author(),
        topics=page.feed_topics(),
    )


def latest(*moments: datetime.datetime | None) -> datetime.datetime | None:
    """The latest of the moments that are known."""
    return max(filter(None, moments), default=None)


def indexes_by_language(model: type[Page], site: Site) -> dict[str, Page]:
    """The list page of each language that has a public one; one query."""
    below = tuple(home_paths(site).values())
    pages = unrestricted(model.objects.live()).select_related("locale").order_by("-path")
    found = {page.locale.language_code: page for page in pages if page.url_path.startswith(below)}
    return {language: found[language] for language in site_languages() if language in found}
