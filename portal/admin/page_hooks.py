"""Pages and the records that they name."""

from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page

from portal.admin.named_drafts import NamedDraft, named_drafts, tell_what_was_done, what_is_open
from portal.admin.publishing_with_drafts import URL_NAME, PublishWithDrafts
from portal.admin.saved_forms import offer_kept_form
from portal.pages.base import RecordPage


@hooks.register("register_admin_urls")
def question_of_drafts():
    address = "pages/<int:page_id>/publish-with-drafts/"
    return [path(address, PublishWithDrafts.as_view(), name=URL_NAME)]


@hooks.register("before_create_page")
@hooks.register("before_edit_page")
@hooks.register("before_create_snippet")
@hooks.register("before_edit_snippet")
def give_back_what_was_typed(request, *_page_or_model):
    """After signing in again, before anything else of the form."""
    return offer_kept_form(request)


@hooks.register("before_publish_page")
def ask_about_drafts(request, page):
    """Before a page is published: which of the drafts that it names go along? Asked only where
    there is something to choose."""
    if getattr(request, "drafts_are_decided", False):
        return None
    if any(draft.can_be_handled for draft in named_drafts(page, request.user)):
        hold_back(request, page)
        return redirect(URL_NAME, page.pk)
    return None


def hold_back(request, page) -> None:
    """Wagtail puts a new page into the tree as live before it asks the hooks: nobody may see it
    until its editor has answered."""
    if request.resolver_match.view_name == "wagtailadmin_pages:add":
        page.live = False
        page.has_unpublished_changes = True
        page.save(clean=False)


@hooks.register("after_publish_page")
def tell_of_drafts(request, page):
    """The page is public; what it says of records in draft is not. Say so, with links. Of pages
    published from a list, too: nobody was asked there."""
    if getattr(request, "drafts_are_decided", False):
        return
    if drafts := named_drafts(page, request.user):
        messages.warning(request, what_is_open(page, drafts))


@hooks.register("after_edit_page")
def ask_who_approved(request, page):
    """An approval that publishes runs no hook of publication: its giver is asked afterwards."""
    if request.POST.get("workflow-action-name") != "approve":
        return None
    approved = Page.objects.get(pk=page.pk).specific
    if not approved.live or approved.has_unpublished_changes:
        return None
    drafts = named_drafts(approved, request.user)
    if any(draft.can_be_handled for draft in drafts):
        return redirect(URL_NAME, page.pk)
    if drafts:
        messages.warning(request, what_is_open(approved, drafts))
    return None


@hooks.register("after_edit_page")
@hooks.register("after_create_page")
def send_drafts_along(request, page):
    """With a page that is submitted for review go the drafts that it names, each to those who
    approve it. What is incomplete stays, and is named with its reasons."""
    if "action-submit" not in request.POST or not page.workflow_in_progress:
        return
    done: dict[str, list[NamedDraft]] = {}
    for draft in named_drafts(page.specific.get_latest_revision_as_object(), request.user):
        sends = draft.may_send and not draft.reasons
        if sends:
            draft.send()
        done.setdefault("sent" if sends else "kept", []).append(draft)
    tell_what_was_done(request, page, done)


@hooks.register("before_copy_page")
def refuse_second_page_of_a_record(request, page):
    """A copy would be a second page of the same record, which has but one in a language."""
    if isinstance(page.specific, RecordPage):
        messages.error(
            request,
            _("This page belongs to its record and cannot be copied. Make a page for another."),
        )
        return redirect(reverse("wagtailadmin_explore", args=[page.get_parent().pk]))
