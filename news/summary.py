"""What other pages say of a news item: its date."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from news.models import NewsPage
from portal.pages.summaries import Summary, page_summaries


def dates_of(keys: list[int]) -> dict[int, dict]:
    dates = NewsPage.objects.filter(pk__in=keys).values_list("pk", "date")
    return {key: {"date": date} for key, date in dates}


SUMMARY = Summary(NewsPage, _("News"), "portal_news/explained.html", dates_of, order=10)


def register_summary() -> None:
    """Called once from ``portal_hooks``."""
    page_summaries.register(SUMMARY)
