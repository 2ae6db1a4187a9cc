"""The feed of news, whole or as the list is narrowed."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import prefetch_related_objects

from news.models import NewsIndexPage, NewsPage, NewsTopic
from portal.records.language_addresses import page_address
from portal.records.reading import rows
from portal.syndication.feeds.lists import Entry, ListFeed, list_feeds
from portal.values.localised_text import Text


def news_entries(items: Sequence[NewsPage], language: str) -> list[Entry]:
    prefetch_related_objects(items, rows("topics", NewsTopic, "topic"))
    return [news_entry(item, language) for item in items]


def news_entry(item: NewsPage, language: str) -> Entry:
    """The item as the list shows it: its translation, or its original with its language."""
    own = item.locale.language_code
    source = item.source.label(own) if item.source and item.source.live else ""
    return Entry(
        key=f"news/{item.translation_key}",
        url=page_address(item.url_path, own),
        title=Text(item.title, own),
        published=item.first_published_at,
        updated=item.last_published_at,
        summary=Text(item.lead, own),
        author=item.source_words or source,
        topics=[str(row.topic.label(own)) for row in item.live_topics()],
    )


def register_feed() -> None:
    """Called once from ``portal_hooks``."""
    list_feeds.register(ListFeed("news", NewsIndexPage, news_entries, order=10))
