"""The feed of the register, whole or as it is narrowed."""

from __future__ import annotations

from collections.abc import Sequence

from partnerships.pages import AgreementIndexPage
from partnerships.records.agreement import Agreement
from portal.syndication.feeds.lists import Entry, ListFeed, list_feeds
from portal.syndication.feeds.record_entries import record_entry
from portal.values.localised_text import Text


def agreement_entries(agreements: Sequence[Agreement], language: str) -> list[Entry]:
    return [agreement_entry(agreement, language) for agreement in agreements]


def agreement_entry(agreement: Agreement, language: str) -> Entry:
    """Title and parties. What the page adds stays back where only the title is public."""
    if agreement.shows_title_only:
        for page in agreement.pages_in_language:
            page.lead = ""
    return record_entry(agreement, "agreements", language, parties(agreement, language))


def parties(agreement: Agreement, language: str) -> Text:
    """The parties that the source names and whose records are public, in one line."""
    named = [
        str(row.organisation.label(language)) if row.organisation_id else row.name_printed
        for row in agreement.participants.all()
        if row.role == "party" and (not row.organisation_id or row.organisation.live)
    ]
    return Text(" · ".join(filter(None, named)), language)


def register_feed() -> None:
    """Called once from ``portal_hooks``."""
    list_feeds.register(ListFeed("agreements", AgreementIndexPage, agreement_entries, order=20))
