"""Which agreements, and pages about them, are found by a record's names."""

from __future__ import annotations

from itertools import chain

from partnerships.models import Agreement, AgreementPage


def agreements_naming(organisation) -> list:
    """Agreements in which the organisation takes part, and the pages about them."""
    agreements = Agreement.objects.filter(participants__organisation=organisation.pk).distinct()
    pages = AgreementPage.objects.filter(agreement__in=agreements.values("pk"))
    return list(chain(agreements, pages))
