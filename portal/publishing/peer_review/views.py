"""Urgent publication: the only way to publish alone what one wrote alone."""

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.log_actions import log
from wagtail.models import Page

from portal.admin.named_drafts import named_drafts
from portal.admin.publishing_with_drafts import URL_NAME, run_hooks
from portal.pages.peer_review import needs_reason, translation_of
from portal.publishing.notifications.workflow import tell_published_urgently
from portal.translation.permissions import may_publish

#: The entry in the page's history.
URGENT = "portal.publish_urgently"


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Why it cannot wait"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy(
            "It stays in the page's history and in the report of urgent publications, and the "
            "heads of the press office are mailed at once."
        ),
        error_messages={"required": gettext_lazy("Say why it cannot wait for a second reader.")},
    )


class UrgentPublicationView(WagtailAdminTemplateMixin, FormView):
    """Publishes the latest version with a reason. For those who publish, of their own words."""

    form_class = ReasonForm
    template_name = "portal/admin/urgent.html"
    page_title = gettext_lazy("Publish without a second reader")
    header_icon = "warning"

    def dispatch(self, request, *args, **kwargs):
        if not may_publish(request.user, self.page):
            raise PermissionDenied
        if not needs_reason(self.page, request.user):
            messages.info(request, _("This page needs no reason: publish it as usual."))
            return redirect(self.edit_url)
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def page(self) -> Page:
        return get_object_or_404(Page, pk=self.kwargs["pk"]).specific

    @cached_property
    def edit_url(self) -> str:
        return reverse("wagtailadmin_pages:edit", args=[self.page.pk])

    def get_page_subtitle(self):
        return self.page.get_admin_display_title()

    def get_breadcrumbs_items(self):
        title = self.page.get_admin_display_title()
        return [
            *super().get_breadcrumbs_items(),
            {"url": self.edit_url, "label": title},
            {"url": "", "label": self.page_title, "sublabel": title},
        ]

    def form_valid(self, form) -> HttpResponse:
        try:
            publish_urgently(self.page, self.request.user, form.cleaned_data["reason"])
        except ValidationError as error:
            messages.error(self.request, " ".join(error.messages))
            return redirect(self.edit_url)
        messages.success(
            self.request,
            _("“%(title)s” was published, and your reason was noted.")
            % {"title": self.page.get_admin_display_title()},
        )
        published = self.page.specific_class.objects.get(pk=self.page.pk)
        answer = ask_about_open_drafts(published, self.request.user) or run_hooks(
            "after_publish_page", self.request, published
        )
        return answer or redirect("wagtailadmin_explore", self.page.get_parent().pk)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            edit_url=self.edit_url,
            may_submit=self.page.has_workflow and not self.page.workflow_in_progress,
            **kwargs,
        )


def ask_about_open_drafts(page: Page, user) -> HttpResponse | None:
    """As after an approval: the page is public, and its drafts can still go along."""
    if page.live and any(draft.can_be_handled for draft in named_drafts(page, user)):
        return redirect(URL_NAME, page.pk)
    return None


@transaction.atomic
def publish_urgently(page: Page, user, reason: str) -> None:
    """Publish, or schedule, the page's latest version, with the reason in its history.

    Raises ValidationError when the version is not complete.
    """
    translation = translation_of(page)
    if translation:
        translation.save_target(user=user, publish=True)
    else:
        PublishPageRevisionAction(page.get_latest_revision(), user=user).execute()
    page.refresh_from_db()
    log(page, URGENT, user=user, data={"reason": reason}, revision=page.get_latest_revision())
    tell_published_urgently(page, user, reason)
