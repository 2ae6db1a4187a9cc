"""Reports of what was withdrawn and of what was published without a second reader."""

from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn, UserColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page, PageLogEntry
from wagtail.permissions import policy_registry

from portal.admin.list_mixins import SafeSpreadsheetMixin
from portal.publishing.peer_review.views import URGENT
from portal.publishing.withdrawal.withdrawal import Withdrawal


def may_read_report(user) -> bool:
    """Whether the user publishes pages anywhere."""
    return policy_registry.get_by_type(Page).user_has_permission(user, "publish")


class ReportMenuItem(MenuItem):
    def is_shown(self, request):
        return may_read_report(request.user)


class PublishersReport(SafeSpreadsheetMixin, ReportView):
    """A report for whoever publishes pages."""

    header_icon = "warning"

    def dispatch(self, request, *args, **kwargs):
        if not may_read_report(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class WithdrawalReport(PublishersReport):
    model = Withdrawal
    page_title = _("Withdrawn")
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

    def get_queryset(self):
        return self.order_queryset(super().get_queryset().select_related("withdrawn_by"))


def history_url(entry: PageLogEntry) -> str:
    return reverse("wagtailadmin_pages:history", args=[entry.page_id])


class UrgentReport(PublishersReport):
    """Of the pages that the reader of the report may change; a deleted page stays in no report."""

    model = PageLogEntry
    page_title = _("Urgent publications")
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

    def get_queryset(self):
        policy = policy_registry.get_by_type(Page)
        pages = policy.instances_user_has_permission_for(self.request.user, "change")
        entries = PageLogEntry.objects.filter(action=URGENT, page__in=pages.values("pk"))
        return self.order_queryset(entries.select_related("user"))
