"""Entries about records: at the page in the reader's language where there is one."""

from __future__ import annotations

from collections.abc import Sequence

from portal.records.base import Record
from portal.records.language_addresses import page_address
from portal.syndication.feeds.lists import Entry, latest
from portal.values.localised_text import Text


def record_entry(
    record: Record, prefix: str, language: str, summary: str = "", topics: Sequence[str] = ()
) -> Entry:
    """The entry of a record that was read with ``pages_in_language``.

    A page's lead is the better summary; where there is no page, ``summary`` stands.
    """
    page = next(iter(record.pages_in_language), None)
    lead = Text(page.lead, language) if page and page.lead else Text()
    return Entry(
        key=f"{prefix}/{record.pk}",
        url=page_address(page.url_path, language) if page else record.get_absolute_url(language),
        title=Text(page.title, language) if page else record.label(language),
        published=record.first_published_at,
        updated=latest(record.last_published_at, page and page.last_published_at),
        summary=lead or summary,
        topics=topics,
    )
