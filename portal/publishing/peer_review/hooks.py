"""Where the rule meets each way of publishing in the admin.

``BasePage.publish`` asks it for workflows, revisions and code that names a user; the editing form
and wagtail-localize publish past that, and bulk publishing would stop half-way.
"""

from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext, gettext_lazy
from wagtail import hooks
from wagtail.admin import messages
from wagtail.log_actions import LogFormatter
from wagtail.models import Page

from portal.admin.middleware import came_from
from portal.pages.base import BasePage
from portal.pages.peer_review import needs_reason
from portal.publishing.peer_review.views import URGENT, UrgentPublicationView
from portal.publishing.reports import ReportMenuItem, UrgentReport
from portal.translation.permissions import may_publish

BEFORE_LOCALIZE = -1


@hooks.register("register_admin_urls")
def urgent_urls():
    return [
        path("urgent/<int:pk>/", UrgentPublicationView.as_view(), name="portal_publish_urgently"),
        path("reports/urgent/", UrgentReport.as_view(), name="portal_urgent"),
        path(
            "reports/urgent/results/",
            UrgentReport.as_view(results_only=True),
            name="portal_urgent_results",
        ),
    ]


def urgent_url(page: Page) -> str:
    return reverse("portal_publish_urgently", args=[page.pk])


# Before the question about drafts, which publishes those that are chosen.
@hooks.register("before_publish_page", order=-1)
def ask_for_reason(request, page):
    """The form's "Publish": the draft is saved by now, what is missing is asked next."""
    if page.pk and isinstance(page, BasePage) and needs_reason(page, request.user):
        return redirect(urgent_url(page))


@hooks.register("before_edit_page", order=BEFORE_LOCALIZE)
def ask_for_reason_of_translation(request, page):
    """The "Publish" of wagtail-localize's editor, which names no user when it publishes."""
    asked = request.method == "POST" and request.POST.get("action") == "publish"
    if asked and may_publish(request.user, page):
        return ask_for_reason(request, page.specific)


@hooks.register("before_bulk_action")
def refuse_bulk_publication(request, action_type, objects, action_class_instance):
    """All or none: one page that needs a reason stops the rest, which would be half done."""
    if action_type != "publish":
        return None
    with_descendants = bool(request.POST.get("include_descendants"))
    needing = [
        page for page in published_by(objects, with_descendants) if needs_reason(page, request.user)
    ]
    if not needing:
        return None
    links = format_html_join(
        ", ",
        '<a href="{}">{}</a>',
        ((urgent_url(page), page.get_admin_display_title()) for page in needing),
    )
    text = gettext("Nothing was published. You alone wrote some of it; say why it is urgent: {}.")
    messages.error(request, format_html(text, links))
    return redirect(came_from(request) or reverse("wagtailadmin_home"))


def published_by(objects, with_descendants: bool):
    """The portal's pages that publishing these would publish."""
    for page in objects:
        if not isinstance(page, Page):
            continue
        yield from (p for p in [page.specific] if isinstance(p, BasePage))
        if with_descendants:
            below = page.get_descendants().not_live().specific()
            yield from (p for p in below if isinstance(p, BasePage))


@hooks.register("register_log_actions")
def name_urgent_publication(actions):
    @actions.register_action(URGENT)
    class PublishedUrgently(LogFormatter):
        label = gettext_lazy("Publish without a second reader")

        def format_message(self, log_entry):
            return gettext("Published without a second reader: %(reason)s") % {
                "reason": log_entry.data.get("reason", "")
            }


@hooks.register("register_reports_menu_item")
def report_menu_item():
    return ReportMenuItem(
        gettext_lazy("Urgent publications"),
        reverse("portal_urgent"),
        icon_name="warning",
        order=940,
    )
