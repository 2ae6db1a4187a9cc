"""Which lists have a feed. Apps register theirs."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from wagtail.models import Page

from portal.pages.list_page import ListPage
from portal.values.localised_text import Text
from portal.values.registry import Registry


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


@dataclass(frozen=True)
class ListFeed:
    """A list with a feed at ``/{language}/feeds/{name}.atom``.

    ``index`` is the type of its page: where that is not public, there is no feed. The feed is
    narrowed as the page is; ``read`` makes entries of a few items in a fixed number of queries.
    """

    name: str
    index: type[ListPage]
    read: Callable[[Sequence, str], list[Entry]]
    order: int = 100


list_feeds: Registry[ListFeed] = Registry()


def feed_of(index: Page) -> ListFeed | None:
    """The feed of this list page; None when it has none."""
    return next((feed for feed in list_feeds if isinstance(index, feed.index)), None)


def latest(*moments: datetime.datetime | None) -> datetime.datetime | None:
    """The latest of the moments that are known."""
    return max(filter(None, moments), default=None)
