"""Pages and the records that they name."""

from __future__ import annotations

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import Page

from portal.pages.base import BasePage, RecordPage
from portal.records.base import Record


def drafts_named_by(page: BasePage) -> list[Record]:
    """The records that the published page names and that are not public yet, each once."""
    named = {(type(record), record.pk): record for record in page.named_records() if record}
    return [record for record in named.values() if not record.live]


@hooks.register("after_publish_page")
def tell_of_drafts(request, page):
    """The page is public; what it says of records in draft is not. Say so, with links."""
    drafts = drafts_named_by(page) if isinstance(page, BasePage) else []
    if drafts:
        messages.warning(request, drafts_message(request.user, page, drafts))


@hooks.register("after_edit_page")
def tell_who_approved(request, page):
    """An approval that publishes runs no hook of publication: tell its giver the same."""
    if request.POST.get("workflow-action-name") == "approve":
        approved = Page.objects.get(pk=page.pk).specific
        if approved.live and not approved.has_unpublished_changes:
            tell_of_drafts(request, approved)


def drafts_message(user, page, drafts: list[Record]) -> str:
    """Names the drafts; links to those that the user may edit."""
    finder = AdminURLFinder(user)
    links = format_html_join(", ", "{}", ((link_to(finder, draft),) for draft in drafts))
    if isinstance(page, RecordPage) and page.record in drafts:
        start = _("Nobody sees this page until its record is published: {}.")
    else:
        start = ngettext(
            "The page shows nothing yet of a record that is still a draft: {}.",
            "The page shows nothing yet of records that are still drafts: {}.",
            len(drafts),
        )
    end = _("You may publish them, or those who keep these records will.")
    return format_html("{} {}", format_html(start, links), end)


def link_to(finder: AdminURLFinder, record: Record):
    url = finder.get_edit_url(record)
    return format_html('<a href="{}">{}</a>', url, record) if url else str(record)


@hooks.register("before_copy_page")
def refuse_second_page_of_a_record(request, page):
    """A copy would be a second page of the same record, which has but one in a language."""
    if isinstance(page.specific, RecordPage):
        messages.error(
            request,
            _("This page belongs to its record and cannot be copied. Make a page for another."),
        )
        return redirect(reverse("wagtailadmin_explore", args=[page.get_parent().pk]))
