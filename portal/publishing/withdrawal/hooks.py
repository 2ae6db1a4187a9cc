"""Where withdrawal meets Wagtail's admin: addresses, buttons, the history, the report."""

from django.urls import path, reverse
from django.utils.translation import gettext, gettext_lazy
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogFormatter
from wagtail.models import Page
from wagtail.permissions import policy_registry

from portal.publishing.reports import ReportMenuItem, WithdrawalReport
from portal.publishing.withdrawal.acts import WITHDRAWN
from portal.publishing.withdrawal.views import WithdrawPageView, WithdrawRecordView
from portal.records.base import Record
from portal.values.localised_text import LocalisedText


@hooks.register("register_admin_urls")
def withdrawal_urls():
    return [
        path("withdraw/page/<int:pk>/", WithdrawPageView.as_view(), name="portal_withdraw_page"),
        path(
            "withdraw/<slug:app_label>/<slug:model_name>/<int:pk>/",
            WithdrawRecordView.as_view(),
            name="portal_withdraw_record",
        ),
        path("reports/withdrawn/", WithdrawalReport.as_view(), name="portal_withdrawn"),
        path(
            "reports/withdrawn/results/",
            WithdrawalReport.as_view(results_only=True),
            name="portal_withdrawn_results",
        ),
    ]


def withdraw_url(subject: Page | Record) -> str:
    """The address of the form that withdraws it."""
    if isinstance(subject, Page):
        return reverse("portal_withdraw_page", args=[subject.pk])
    options = subject._meta
    return reverse(
        "portal_withdraw_record", args=[options.app_label, options.model_name, subject.pk]
    )


def button(subject: Page | Record) -> Button:
    return Button(
        gettext("Withdraw with a public note"),
        url=withdraw_url(subject),
        icon_name="warning",
        priority=55,
    )


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def page_button(page, user, next_url=None, **kwargs):
    # Asked for each line of a list: what costs a query a page is left to the form itself.
    if page.live and page.depth > 2 and page.permissions_for_user(user).can_publish():
        yield button(page)


@hooks.register("register_record_header_buttons")
@hooks.register("register_snippet_listing_buttons")
def record_button(snippet, user, next_url=None):
    if offers_withdrawal(snippet, user):
        yield button(snippet)


def offers_withdrawal(record, user) -> bool:
    """Whether the button is worth showing; without a query."""
    if not isinstance(record, Record) or not record.live or not record.get_absolute_url():
        return False
    return policy_registry.get_by_type(type(record)).user_has_permission(user, "publish")


@hooks.register("register_log_actions")
def name_withdrawal(actions):
    @actions.register_action(WITHDRAWN)
    class Withdrawn(LogFormatter):
        label = gettext_lazy("Withdraw")

        def format_message(self, log_entry):
            note = LocalisedText(log_entry.data.get("notes", {})).best()
            return gettext("Withdrew it with the public note: %(note)s") % {"note": note}


@hooks.register("register_reports_menu_item")
def report_menu_item():
    return ReportMenuItem(
        gettext_lazy("Withdrawn"), reverse("portal_withdrawn"), icon_name="warning", order=950
    )
