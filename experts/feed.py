"""The feed of the directory: who has been added, whole or as it is narrowed."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Prefetch
from django.http import HttpRequest

from experts.directory import Directory
from experts.pages import ExpertIndexPage, ExpertPage
from experts.records.offers import OfferKind
from experts.records.profile import ExpertProfile
from portal.languages.cldr import country_name
from portal.pages.listing import pages_in
from portal.records.person import PersonSpecialty
from portal.records.reading import rows
from portal.records.vocabulary import Specialty
from portal.syndication.feeds.lists import Chosen, Entry, ListFeed, list_feeds
from portal.syndication.feeds.record_entries import record_entry


def chosen_profiles(request: HttpRequest, language: str) -> Chosen:
    directory = Directory(request, language)
    asked = {
        "specialty": str(directory.specialty or ""),
        "country": directory.country,
        "offer": directory.offer,
    }
    pages = Prefetch("pages", queryset=pages_in(ExpertPage, language), to_attr="pages_in_language")
    newest = directory.narrowed.order_by("-first_published_at", "-pk").select_related("person")
    found = newest.prefetch_related(
        rows("person__specialties", PersonSpecialty, "specialty"), pages
    )
    return Chosen(found, {n: v for n, v in asked.items() if v}, words_of(directory, language))


def words_of(directory: Directory, language: str) -> list[str]:
    """What the directory is narrowed by, in words."""
    specialty = Specialty.objects.live().filter(pk=directory.specialty or 0).first()
    words = [
        specialty and str(specialty.label(language)),
        directory.country and country_name(directory.country, language),
        directory.offer and str(OfferKind(directory.offer).label),
    ]
    return [word for word in words if word]


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
    choices = ("specialty", "country", "offer")
    list_feeds.register(
        ListFeed("experts", ExpertIndexPage, chosen_profiles, profile_entries, choices, order=30)
    )
