"""Sentences about the drafts that a page names: what became of each, and what is still open."""

from collections.abc import Iterable

from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages

from portal.admin.named_drafts import NamedDraft
from portal.pages.base import RecordPage


def tell_what_was_done(request, page, done: dict[str, list[NamedDraft]], go_live_at=None) -> None:
    """``done`` gives the drafts by what became of them: "published", "sent", "kept"."""
    if drafts := done.get("published"):
        told = (
            _("Scheduled with the page: {}.") if go_live_at else _("Published along with it: {}.")
        )
        messages.success(request, format_html(told, names(drafts)))
    if drafts := done.get("sent"):
        messages.success(request, format_html(_("Sent along for approval: {}."), sent_to(drafts)))
    if drafts := done.get("kept"):
        messages.warning(request, what_is_open(page, drafts))


def what_is_open(page, drafts: list[NamedDraft]):
    """That these stay drafts, and why."""
    if isinstance(page, RecordPage) and any(draft.record == page.record for draft in drafts):
        start = _("Nobody sees this page until its record is published: {}.")
    else:
        start = ngettext(
            "The page shows nothing yet of a record that is still a draft: {}.",
            "The page shows nothing yet of records that are still drafts: {}.",
            len(drafts),
        )
    return format_html(start, format_html_join("; ", "{}", ((why(d),) for d in drafts)))


def why(draft: NamedDraft):
    """The draft, linked, with what it lacks or whom it waits for."""
    if draft.reasons:
        return format_html("{} – {}", link_to(draft), " ".join(draft.reasons))
    if draft.waits and draft.approvers:
        waiting = _("waits for approval: “{}”")
        return format_html("{} – {}", link_to(draft), format_html(waiting, draft.approvers))
    return link_to(draft)


def names(drafts: Iterable[NamedDraft]):
    return format_html_join(", ", "{}", ((link_to(draft),) for draft in drafts))


def sent_to(drafts: Iterable[NamedDraft]):
    """Each draft with who approves it."""
    pairs = ((link_to(draft), draft.approvers) for draft in drafts)
    return format_html_join(", ", "{} ({})", pairs)


def link_to(draft: NamedDraft):
    if not draft.edit_url:
        return str(draft)
    return format_html('<a href="{}">{}</a>', draft.edit_url, draft)
