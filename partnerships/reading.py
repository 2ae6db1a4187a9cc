"""An agreement as the public reads it, in few queries."""

from __future__ import annotations

import datetime

from django.db.models import Prefetch, prefetch_related_objects
from django.utils import timezone

from partnerships.records.agreement import Agreement
from partnerships.records.choices import RELATION_FROM_TARGET
from partnerships.records.instruments import RelatedInstrument
from portal.pages.sections import filled
from portal.registry import Registry

#: Sections that other apps and later rooms add to an agreement's page.
agreement_sections: Registry = Registry()

ROWS = [
    "names",
    "topics__topic__names",
    "forms",
    "participants__organisation__names",
    "participants__signatories__person__names",
    "actions__participant__names",
    "texts__document",
    "registrations",
    "concluded_at__names",
    "basis_agreement__names",
]


def whole_agreement(agreement: Agreement, request) -> dict:
    """The template variables of an agreement's page.

    ``?on=2019-06-01`` asks for the status on another day; what is no date is answered for today
    with ``on_error`` set.
    """
    related_rows = RelatedInstrument.objects.prefetch_related("target__names", "agreement__names")
    if agreement.pk:
        prefetch_related_objects(
            [agreement],
            *ROWS,
            Prefetch("related", queryset=related_rows),
            Prefetch("related_from", queryset=related_rows.filter(agreement__live=True)),
        )
    day, on_error = asked_day(request)
    return {
        "agreement": agreement,
        "status": agreement.status_on(day),
        "status_day": day or timezone.localdate(),
        "status_day_asked": bool(day),
        "on_error": on_error,
        "related_instruments": related_instruments(agreement),
        "sections": filled(agreement_sections, agreement, request),
    }


def asked_day(request) -> tuple[datetime.date | None, bool]:
    """The day in ``?on=`` and whether what stands there is no date."""
    asked = request.GET.get("on", "") if request else ""
    try:
        return (datetime.date.fromisoformat(asked), False) if asked else (None, False)
    except ValueError:
        return None, True


def related_instruments(agreement: Agreement) -> list[dict]:
    """Verb and instrument, both ways: what this one amends, and what amends it.

    Instruments that the public may not see are left out.
    """
    own = [
        {"verb": row.get_kind_display(), "agreement": row.target, "words": row.words}
        for row in agreement.related.all()
        if row.words or (row.target and row.target.is_public)
    ]
    others = [
        {"verb": RELATION_FROM_TARGET[row.kind], "agreement": row.agreement, "words": None}
        for row in (agreement.related_from.all() if agreement.pk else [])
        if row.agreement.is_public
    ]
    return own + others
