"""Experts on other pages: the home page, and what a group offered at an event."""

from __future__ import annotations

from django.db.models import Prefetch
from django.utils.translation import get_language

from portal.frame.index_addresses import index_address
from portal.pages.listing import pages_in
from portal.pages.sections import Section, event_sections, home_sections

ON_HOME_PAGE = 6


def index_url() -> str:
    """The address of the directory in the reader's language; "" where there is none."""
    from experts.pages import ExpertIndexPage

    return index_address(ExpertIndexPage)


def newest_profiles(_page, _request) -> dict:
    """The latest profiles that may be shown, and how many there are in all."""
    from experts.directory import ROWS_OF_ENTRY
    from experts.pages import ExpertPage
    from experts.records.profile import ExpertProfile

    public = ExpertProfile.objects.public()
    pages = pages_in(ExpertPage, get_language())
    newest = public.order_by("-first_published_at", "-pk").select_related(
        "person__portrait", "workplace"
    )
    newest = newest.prefetch_related(
        *ROWS_OF_ENTRY, Prefetch("pages", queryset=pages, to_attr="pages_in_language")
    )
    profiles = list(newest[:ON_HOME_PAGE])
    return (
        {"profiles": profiles, "total": public.count(), "index_url": index_url()}
        if profiles
        else {}
    )


def offers_at_event(event, _request) -> dict:
    """What unnamed groups offered at the event."""
    from experts.records.group_offer import GroupOffer

    if not event.pk:
        return {}
    offers = GroupOffer.objects.live().filter(event=event)
    groups = list(offers.select_related("event").prefetch_related("offers__specialty"))
    return {"groups": groups} if groups else {}


HOME = Section("experts", "experts/home_experts.html", newest_profiles, order=60, kept=True)
OF_EVENT = Section("offers", "experts/section_offers.html", offers_at_event, order=40, kept=True)


def register_sections() -> None:
    """Called once from ``portal_hooks``."""
    home_sections.register(HOME)
    event_sections.register(OF_EVENT)
