"""What other pages say of an agreement: its parties and its status, in words."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from partnerships.pages import AgreementPage
from partnerships.records.participants import Participant
from portal.pages.summaries import Summary, page_summaries
from portal.records.reading import rows


def agreements_of(keys: list[int]) -> dict[int, dict]:
    """The agreement of each page, with what its status and parties are read from."""
    pages = AgreementPage.objects.filter(pk__in=keys).select_related("agreement")
    pages = pages.prefetch_related(
        "agreement__actions", rows("agreement__participants", Participant, "organisation")
    )
    return {page.pk: {"agreement": page.agreement} for page in pages}


SUMMARY = Summary(
    AgreementPage, _("Agreements"), "portal_partnerships/explained.html", agreements_of, order=20
)


def register_summary() -> None:
    """Called once from ``portal_hooks``."""
    page_summaries.register(SUMMARY)
