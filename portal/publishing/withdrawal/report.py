"""What has been withdrawn, by whom, with which note: for those who publish."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn, UserColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page
from wagtail.permissions import policy_registry

from portal.admin.spreadsheets import SafeSpreadsheetMixin
from portal.publishing.withdrawal.withdrawal import Withdrawal


def may_read_report(user) -> bool:
    """Whether the user publishes pages anywhere."""
    return policy_registry.get_by_type(Page).user_has_permission(user, "publish")


class WithdrawalReport(SafeSpreadsheetMixin, ReportView):
    model = Withdrawal
    page_title = _("Withdrawn")
    header_icon = "warning"
    index_url_name = "portal_withdrawn"
    index_results_url_name = "portal_withdrawn_results"
    default_ordering = "-withdrawn_at"
    list_export = ["title", "withdrawn_at", "withdrawn_by", "notes", "lifted_at"]
    export_headings = {
        "title": _("Title"),
        "withdrawn_at": capfirst(_("withdrawn at")),
        "withdrawn_by": _("Withdrawn by"),
        "notes": _("Public note"),
        "lifted_at": _("Published again"),
    }
    columns = [
        Column("title", label=_("Title")),
        DateColumn("withdrawn_at", label=capfirst(_("withdrawn at"))),
        UserColumn("withdrawn_by", label=_("Withdrawn by")),
        Column("notes", label=_("Public note")),
        DateColumn("lifted_at", label=_("Published again")),
    ]

    def dispatch(self, request, *args, **kwargs):
        if not may_read_report(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self):
        return self.order_queryset(super().get_queryset().select_related("withdrawn_by"))
