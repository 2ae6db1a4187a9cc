"""The feed of the register, whole or as it is narrowed."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Prefetch
from django.http import HttpRequest

from partnerships.pages import AgreementIndexPage, AgreementPage
from partnerships.records.agreement import Agreement
from partnerships.records.participants import Participant
from partnerships.register import Register
from portal.pages.listing import pages_in
from portal.records.reading import rows
from portal.syndication.feeds.lists import Chosen, Entry, ListFeed, list_feeds
from portal.syndication.feeds.record_entries import record_entry
from portal.values.localised_text import Text

CHOICES = ("state", "type", "year", "topic", "organisation")


def chosen_agreements(request: HttpRequest, language: str) -> Chosen:
    register = Register(request, language)
    asked = (register.state, register.kind, register.year, register.topic, register.organisation)
    choices = {
        name: str(value) for name, value in zip(CHOICES, asked, strict=True) if value is not None
    }
    pages = Prefetch(
        "pages", queryset=pages_in(AgreementPage, language), to_attr="pages_in_language"
    )
    newest = register.narrowed.distinct().order_by("-first_published_at", "-pk")
    found = newest.prefetch_related(rows("participants", Participant, "organisation"), pages)
    words = [str(choice["label"]) for choice in register.chosen]
    return Chosen(found, {name: value for name, value in choices.items() if value}, words)


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
    list_feeds.register(
        ListFeed(
            "agreements",
            AgreementIndexPage,
            chosen_agreements,
            agreement_entries,
            CHOICES,
            order=20,
        )
    )
