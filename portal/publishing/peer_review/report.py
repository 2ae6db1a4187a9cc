"""What was published without a second reader, by whom and why."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn, UserColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page, PageLogEntry
from wagtail.permissions import policy_registry

from portal.admin.spreadsheets import SafeSpreadsheetMixin
from portal.publishing.peer_review.views import URGENT
from portal.publishing.withdrawal.report import may_read_report


def history_url(entry: PageLogEntry) -> str:
    return reverse("wagtailadmin_pages:history", args=[entry.page_id])


class UrgentReport(SafeSpreadsheetMixin, ReportView):
    """Of the pages that the reader of the report may change; a deleted page stays in no report."""

    model = PageLogEntry
    page_title = _("Urgent publications")
    header_icon = "warning"
    index_url_name = "portal_urgent"
    index_results_url_name = "portal_urgent_results"
    default_ordering = "-timestamp"
    list_export = ["label", "timestamp", "user", "data.reason"]
    export_headings = {
        "label": _("Title"),
        "timestamp": _("Published"),
        "user": _("Published by"),
        "data.reason": _("Reason"),
    }
    columns = [
        TitleColumn("label", label=_("Title"), get_url=history_url),
        DateColumn("timestamp", label=_("Published")),
        UserColumn("user", label=_("Published by")),
        Column("reason", label=_("Reason"), accessor="data.reason"),
    ]

    def dispatch(self, request, *args, **kwargs):
        if not may_read_report(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self):
        policy = policy_registry.get_by_type(Page)
        pages = policy.instances_user_has_permission_for(self.request.user, "change")
        entries = PageLogEntry.objects.filter(action=URGENT, page__in=pages.values("pk"))
        return self.order_queryset(entries.select_related("user"))
