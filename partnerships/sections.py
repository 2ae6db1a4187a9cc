"""Agreements on other pages: the home page, an event, an organisation, a person."""

from __future__ import annotations

from django.db.models import Count, Prefetch, Q
from django.utils import timezone
from django.utils.translation import get_language

from partnerships.records.choices import State
from portal.pages.sections import (
    Section,
    event_sections,
    home_sections,
    organisation_sections,
    person_sections,
)

ON_HOME_PAGE = 4


def public_agreements(**narrowing):
    """Agreements that the register shows, with what a short line says of them."""
    from partnerships.pages import AgreementPage
    from partnerships.records.agreement import Agreement

    pages = AgreementPage.objects.live().public().filter(locale__language_code=get_language())
    return (
        Agreement.objects.public()
        .filter(**narrowing)
        .distinct()
        .prefetch_related(
            "names",
            "actions",
            "participants__organisation__names",
            Prefetch("pages", queryset=pages, to_attr="pages_in_language"),
        )
    )


def states_today() -> list[tuple[str, int]]:
    """(state, number of public agreements in it today), states without one left out."""
    from partnerships.records.agreement import Agreement, AgreementPeriod

    today = timezone.localdate()
    current = Q(start=None) | Q(start__lte=today), Q(end=None) | Q(end__gt=today)
    rows = (
        AgreementPeriod.objects.filter(*current, agreement__in=Agreement.objects.public())
        .values("state")
        .annotate(number=Count("agreement", distinct=True))
    )
    numbers = {row["state"]: row["number"] for row in rows}
    return [(state, numbers[state]) for state in State.values if state in numbers]


def index_url() -> str:
    """The address of the register in the reader's language; "" where there is none."""
    from partnerships.pages import AgreementIndexPage

    index = AgreementIndexPage.objects.live().filter(locale__language_code=get_language()).first()
    return (index.url or "") if index else ""


def register_at_a_glance(_page, request) -> dict:
    states = states_today()
    if not states:
        return {}
    request.portal_register_url = index_url()
    return {
        "states": states,
        "total": sum(number for _state, number in states),
        "today": timezone.localdate(),
        "index_url": request.portal_register_url,
    }


def newest_agreements(_page, request) -> dict:
    newest = list(public_agreements().order_by("-first_published_at", "-pk")[:ON_HOME_PAGE])
    known = getattr(request, "portal_register_url", None)
    return {"agreements": newest, "index_url": known or index_url()} if newest else {}


def of_record(relation: str):
    """A section's context: the agreements that name this record through ``relation``."""

    def context(record, _request) -> dict:
        found = list(public_agreements(**{relation: record})) if record.pk else []
        return {"agreements": found} if found else {}

    return context


AGREEMENT_LIST = "partnerships/section_agreements.html"

HOME = [
    Section("register", "partnerships/home_register.html", register_at_a_glance, order=20),
    Section("agreements", "partnerships/home_agreements.html", newest_agreements, order=40),
]
OF_EVENT = Section("agreements", AGREEMENT_LIST, of_record("concluded_at"), order=20)
OF_ORGANISATION = Section("agreements", AGREEMENT_LIST, of_record("participants__organisation"), order=20)
OF_PERSON = Section(
    "agreements", AGREEMENT_LIST, of_record("participants__signatories__person"), order=20
)


def register_sections() -> None:
    """Called once from ``portal_hooks``."""
    for section in HOME:
        home_sections.register(section)
    event_sections.register(OF_EVENT)
    organisation_sections.register(OF_ORGANISATION)
    person_sections.register(OF_PERSON)
