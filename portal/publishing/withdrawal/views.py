"""The form in which a page or a record is withdrawn."""

from django import forms
from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page
from wagtail.permissions import policy_registry

from portal.publishing.withdrawal.acts import every_language, withdraw
from portal.records.base import Record
from portal.values.forms import LocalisedTextFormField


def may_withdraw(user, subject: Page | Record) -> bool:
    """Whether the user may publish it, in every language that it has, and nobody locked it."""
    if not isinstance(subject, Page):
        policy = policy_registry.get_by_type(type(subject))
        return policy.user_has_permission_for_instance(user, "publish", subject) and not (
            locked_for(user, subject)
        )
    return all(
        page.permissions_for_user(user).can_publish() and not locked_for(user, page)
        for page in every_language(subject)
    )


def locked_for(user, instance: Page | Record) -> bool:
    """Whether somebody else has locked it. A schedule is no lock here: withdrawing ends it."""
    return bool(instance.locked and instance.locked_by_id != user.pk)


def require_withdrawal(user, subject: Page | Record) -> None:
    """Raises PermissionDenied unless the user may withdraw it."""
    if not may_withdraw(user, subject):
        raise PermissionDenied(
            _("To withdraw this you need the permission to publish it in each of its languages.")
        )


def obstacle(subject: Page | Record) -> str:
    """Why it cannot be withdrawn at all; "" when it can."""
    if subject.first_published_at is None:
        return _("It was never published, so there is nothing to withdraw.")
    if not isinstance(subject, Page):
        return "" if subject.get_absolute_url() else _("It has no address of its own.")
    pages = every_language(subject)
    if any(page.depth <= 2 for page in pages):
        return _("A home page cannot be withdrawn.")
    if any(page.get_children().live().exists() for page in pages):
        return _("Withdraw or unpublish the pages below it first.")
    return ""


class WithdrawalForm(forms.Form):
    notes = LocalisedTextFormField(
        long=True,
        label=gettext_lazy("Public note"),
        help_text=gettext_lazy(
            "Everybody who opens the address reads it: why this was withdrawn, and where to find "
            "what holds now. Write it in at least one language; where there is none, readers see "
            "the nearest."
        ),
        error_messages={
            "required": gettext_lazy("Write the public note in at least one language.")
        },
    )


class WithdrawView(WagtailAdminTemplateMixin, FormView):
    """Asks for the note, and says what goes down with it. Subclasses find the subject."""

    form_class = WithdrawalForm
    template_name = "portal/admin/withdraw.html"
    page_title = gettext_lazy("Withdraw")
    header_icon = "warning"

    def dispatch(self, request, *args, **kwargs):
        require_withdrawal(request.user, self.subject)
        if reason := obstacle(self.subject):
            messages.error(request, reason)
            return redirect(self.edit_url)
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def subject(self) -> Page | Record:
        raise NotImplementedError

    @cached_property
    def edit_url(self) -> str:
        found = AdminURLFinder(self.request.user).get_edit_url(self.subject)
        return found or reverse("wagtailadmin_home")

    def get_page_subtitle(self):
        return str(self.subject)

    def get_breadcrumbs_items(self):
        return [
            *super().get_breadcrumbs_items(),
            {"url": self.edit_url, "label": str(self.subject)},
            {"url": "", "label": self.page_title, "sublabel": str(self.subject)},
        ]

    def form_valid(self, form) -> HttpResponse:
        withdraw(self.subject, form.cleaned_data["notes"], self.request.user)
        messages.success(
            self.request,
            _("“%(title)s” was withdrawn. Its address now shows the public note.")
            % {"title": self.subject},
        )
        return redirect(self.edit_url)

    def get_context_data(self, **kwargs):
        return super().get_context_data(edit_url=self.edit_url, **self.consequences(), **kwargs)

    def consequences(self) -> dict:
        """The languages that go down, and the record that stays public."""
        return {}


class WithdrawPageView(WithdrawView):
    @cached_property
    def subject(self) -> Page:
        return get_object_or_404(Page, pk=self.kwargs["pk"]).specific

    def consequences(self):
        record = getattr(self.subject, "record", None)
        return {
            "live": [page for page in every_language(self.subject) if page.live],
            "record": record if record and record.live else None,
        }


class WithdrawRecordView(WithdrawView):
    @cached_property
    def subject(self) -> Record:
        try:
            model = apps.get_model(self.kwargs["app_label"], self.kwargs["model_name"])
        except LookupError as error:
            raise Http404 from error
        if not issubclass(model, Record):
            raise Http404
        return get_object_or_404(model, pk=self.kwargs["pk"])
