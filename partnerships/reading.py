"""An agreement as the public reads it, in few queries."""

import datetime

from django.db.models import Q
from django.utils import timezone

from partnerships.ledger.course import periods
from partnerships.ledger_rows import ledger_rows
from partnerships.ledger_values import acts_of, terms_of
from partnerships.life.figure import life_figure
from partnerships.pages import AgreementIndexPage
from partnerships.periods import states_by_key
from partnerships.records.agreement import Agreement
from partnerships.records.choices import RELATION_FROM_TARGET
from partnerships.records.instruments import (
    AgreementText,
    AgreementTopic,
    RelatedInstrument,
    TreatyAction,
)
from partnerships.records.participants import Participant, Signatory
from portal.caching.cache import read_rows
from portal.caching.sections import sections_on
from portal.caching.statements import prepared
from portal.records.rows import rows
from portal.site.index_addresses import index_address
from portal.values.localised_text import Text

ROWS = [
    rows("topics", AgreementTopic, "topic"),
    "forms",
    rows("participants", Participant, "organisation"),
    rows("participants__signatories", Signatory, "person"),
    rows("actions", TreatyAction, "participant"),
    rows("texts", AgreementText, "document"),
    "registrations",
]


def agreement_context(agreement: Agreement, request) -> dict:
    """The template variables of an agreement's page.

    ``?on=2019-06-01`` asks for the status on another day; what is no date is answered for today
    with ``on_error`` set.
    """
    read_rows(agreement, ROWS, request)
    day, on_error = asked_day(request)
    return {
        "agreement": agreement,
        "status": agreement.status_on(day),
        "status_day": day or timezone.localdate(),
        "status_day_asked": bool(day),
        "on_error": on_error,
        "related_instruments": related_instruments(agreement),
        **life_of(agreement, day),
        "register_url": index_address(AgreementIndexPage),
        "sections": sections_on(agreement, request),
    }


def life_of(agreement: Agreement, asked: datetime.date | None) -> dict:
    """The ledger up to today, and its drawing with a line at the day that was asked for."""
    status = agreement.status_on()
    rows = ledger_rows(agreement.actions.all(), status)
    line = periods(acts_of(agreement), terms_of(agreement, with_texts=False))
    return {"ledger": rows, "life": life_figure(rows, line, status, asked)}


def asked_day(request) -> tuple[datetime.date | None, bool]:
    """The day in ``?on=`` and whether what stands there is no date."""
    asked = request.GET.get("on", "") if request else ""
    try:
        return (datetime.date.fromisoformat(asked), False) if asked else (None, False)
    except ValueError:
        return None, True


def related_instruments(agreement: Agreement) -> list[dict]:
    """Verb, instrument and its state today, both ways: what this one amends, what amends it.

    Instruments that the public may not see are left out. The rows of a draft in preview are in
    memory only; what points at it is in the database.
    """
    if not agreement.pk or "related" in agreement.__dict__.get("_cluster_related_objects", ()):
        found = [*agreement.related.all(), *rows_about(False, key=agreement.pk)]
    else:
        found = rows_about(True, key=agreement.pk)
    described = (described_from(agreement, row) for row in found)
    shown = [item for item in described if item["words"] or is_shown(item["agreement"])]
    states = states_by_key(item["agreement"].pk for item in shown if item["agreement"])
    for item in shown:
        item["state"] = states.get(item["agreement"].pk) if item["agreement"] else None
    return shown


@prepared
def rows_about(with_its_own: bool, key):
    """The rows that point at the agreement ``key``, and those of its own."""
    which = Q(target=key) | Q(agreement=key) if with_its_own else Q(target=key)
    related = RelatedInstrument.objects.filter(which).select_related("agreement", "target")
    return related.order_by("agreement", "sort_order")


def is_shown(agreement: Agreement | None) -> bool:
    return bool(agreement and agreement.is_public)


def described_from(agreement: Agreement, row: RelatedInstrument) -> dict:
    """How the other instrument of ``row`` stands to this one."""
    if row.target_id and row.target_id == agreement.pk:
        verb = RELATION_FROM_TARGET[row.kind]
        return {"verb": verb, "agreement": row.agreement, "words": None}
    return {"verb": row.get_kind_display(), "agreement": row.target, "words": row.words}


def parties(agreement: Agreement, language: str) -> Text:
    """The parties that the source names and whose records are public, in one line."""
    named = [
        str(row.organisation.label(language)) if row.organisation_id else row.name_printed
        for row in agreement.participants.all()
        if row.role == "party" and (not row.organisation_id or row.organisation.live)
    ]
    return Text(" · ".join(filter(None, named)), language)
