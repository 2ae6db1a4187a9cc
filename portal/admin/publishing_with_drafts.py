"""The question before a page that names drafts is published: which of them go along?

The page's own text is saved by then, as its newest revision. Whoever comes from an approval finds
the page published already, and is asked about the drafts alone.
"""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext as _
from django.views import View
from wagtail import hooks
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.admin import messages
from wagtail.models import Page

from portal.admin.named_drafts import NamedDraft, named_drafts, tell_what_was_done

URL_NAME = "portal_publish_with_drafts"

# Wagtail's own sentences, which stand in its catalogues.
PUBLISHED = "Page '%(page_title)s' has been published."
SCHEDULED = "Page '%(page_title)s' has been scheduled for publishing."
EDIT, VIEW_LIVE = "Edit", "View live"


class PublishWithDrafts(View):
    """Shows the drafts with what each lacks (GET); does what was chosen, then publishes (POST)."""

    http_method_names = ["get", "post"]

    def dispatch(self, request, page_id):
        """PermissionDenied for who may not publish the page; 404 for what is no page."""
        self.page = get_object_or_404(Page, pk=page_id).specific
        self.draft = self.page.get_latest_revision_as_object()
        if not may_publish_now(self.page, request.user):
            raise PermissionDenied
        self.named = named_drafts(self.draft, request.user)
        return super().dispatch(request)

    @property
    def is_published(self) -> bool:
        return self.page.live and not self.page.has_unpublished_changes

    def get(self, request):
        if not self.named and self.is_published:
            return redirect(edit_address(self.page))
        return render(request, "portal/admin/publish_with_drafts.html", self.context())

    def context(self) -> dict:
        return {
            "page": self.draft,
            "page_title": _("Publish with the records it names"),
            "page_subtitle": self.draft.get_admin_display_title(),
            "header_icon": "check",
            "is_published": self.is_published,
            "go_live_at": later(self.draft.go_live_at),
            "drafts": self.named,
            "own_record": own_record(self.draft, self.named),
            "edit_url": edit_address(self.page),
        }

    def post(self, request):
        chosen = set(request.POST.getlist("with"))
        go_live_at = later(self.draft.go_live_at)
        done: dict[str, list[NamedDraft]] = {}
        for named in self.named:
            ticked = named.key in chosen
            outcome = self.handle(named, go_live_at) if ticked else "kept"
            done.setdefault(outcome, []).append(named)
        tell_what_was_done(request, self.draft, done, go_live_at)
        return self.published(request)

    @staticmethod
    def handle(named: NamedDraft, go_live_at) -> str:
        """Each draft by itself: one that is refused takes no other back."""
        with transaction.atomic():
            return named.handle(go_live_at)

    def published(self, request: HttpRequest):
        """Publish the page as the editor's own button does, with the hooks of others."""
        if self.is_published:
            return redirect(list_address(self.page))
        request.drafts_are_decided = True
        if response := run_hooks("before_publish_page", request, self.draft):
            return response
        revision = self.page.get_latest_revision()
        PublishPageRevisionAction(revision, user=request.user).execute()
        page = self.page.specific_class.objects.get(pk=self.page.pk)
        if response := run_hooks("after_publish_page", request, page):
            return response
        tell_of_publication(request, page)
        return run_hooks("after_edit_page", request, page) or redirect(list_address(page))


def may_publish_now(page: Page, user) -> bool:
    lock = page.get_lock()
    locked = lock is not None and lock.for_user(user)
    return page.permissions_for_user(user).can_publish() and not locked


def run_hooks(name: str, request, page):
    """The first answer that a hook gives in place of ours, or None."""
    for hook in hooks.get_hooks(name):
        response = hook(request, page)
        if hasattr(response, "status_code"):
            return response
    return None


def later(moment):
    """The moment if it is yet to come, else None."""
    return moment if moment and moment > timezone.now() else None


def own_record(page, named: list[NamedDraft]) -> NamedDraft | None:
    """Of the drafts the one that the page is about: until it is published nobody sees the page."""
    record = getattr(page, "record", None)
    return next((draft for draft in named if draft.record == record), None)


def tell_of_publication(request, page) -> None:
    title = {"page_title": page.get_admin_display_title()}
    buttons = [messages.button(edit_address(page), gettext(EDIT))]
    if page.live and page.url:
        buttons.insert(0, messages.button(page.url, gettext(VIEW_LIVE), new_window=False))
    message = SCHEDULED if later(page.go_live_at) else PUBLISHED
    messages.success(request, gettext(message) % title, buttons=buttons)


def edit_address(page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def list_address(page) -> str:
    return reverse("wagtailadmin_explore", args=[page.get_parent().pk])
