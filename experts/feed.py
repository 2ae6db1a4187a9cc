"""The feed of the directory: who has been added, whole or as it is narrowed."""

from __future__ import annotations

from collections.abc import Sequence

from experts.pages import ExpertIndexPage
from experts.records.profile import ExpertProfile
from portal.syndication.feeds.lists import Entry, ListFeed, list_feeds
from portal.syndication.feeds.record_entries import record_entry


def profile_entries(profiles: Sequence[ExpertProfile], language: str) -> list[Entry]:
    return [
        record_entry(
            profile,
            "experts",
            language,
            profile.headline.best(language),
            [str(row.specialty.label(language)) for row in profile.person.specialties.all()
             if row.specialty.live],
        )
        for profile in profiles
    ]  # fmt: skip


def register_feed() -> None:
    """Called once from ``portal_hooks``."""
    list_feeds.register(ListFeed("experts", ExpertIndexPage, profile_entries, order=30))
