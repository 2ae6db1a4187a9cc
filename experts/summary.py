"""What other pages say of an expert: what they are in one line, and where they work."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from experts.pages import ExpertPage
from portal.pages.summaries import Summary, page_summaries


def profiles_of(keys: list[int]) -> dict[int, dict]:
    pages = ExpertPage.objects.filter(pk__in=keys).select_related("profile")
    return {page.pk: {"profile": page.profile} for page in pages}


SUMMARY = Summary(ExpertPage, _("Experts"), "portal_experts/explained.html", profiles_of, order=30)


def register_summary() -> None:
    """Called once from ``portal_hooks``."""
    page_summaries.register(SUMMARY)
