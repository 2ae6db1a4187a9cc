"""A translator's way to publication: the strings become a draft, and the draft goes to review."""

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.models import Page, WorkflowState
from wagtail_localize.models import Translation
from wagtail_localize.views.submit_translations import SubmitPageTranslationView
from wagtail_localize.views.update_translations import UpdateTranslationsView

from portal.pages.review_message import ReviewMessageForm, leave
from portal.translation import permissions
from portal.translation.facts import dated_by_words
from portal.translation.permissions import languages_to_translate_into


@require_http_methods(["GET", "POST"])
def submit_for_review(request, translation_id):
    """Ask, then make a draft of the translated strings and start the page's workflow.

    The published page stays as it is until a reviewer approves. PermissionDenied for a page that
    is not the user's to edit now; 404 for what is no page.
    """
    translation = get_object_or_404(
        Translation.objects.select_related("source", "target_locale"), pk=translation_id
    )
    page = target_page(translation)
    permissions.require(permissions.may_edit(request.user, page))
    edit_url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    if not page.has_workflow:
        messages.error(request, _("No workflow is set for this page, so nobody can review it."))
        return redirect(edit_url)
    if request.method == "POST":
        leave(request.POST.get("review_message", "")[:2000])
        send_to_review(translation, page, request.user)
        messages.success(request, _("The translation was submitted for review."))
        return redirect(edit_url)
    total, done = translation.get_progress()
    context = {
        "page_title": _("Submit for review"),
        "page_subtitle": page.get_admin_display_title(),
        "header_icon": "doc-empty-inverse",
        "missing": total - done,
        "form": ReviewMessageForm(),
        "edit_url": edit_url,
    }
    return render(request, "portal/admin/submit_for_review.html", context)


def target_page(translation) -> Page:
    try:
        page = translation.get_target_instance()
    except ObjectDoesNotExist as error:
        raise Http404 from error
    if not isinstance(page, Page):
        raise Http404
    return page


@transaction.atomic
def send_to_review(translation, page, user) -> None:
    """Save the strings as the page's draft, untranslated ones in the original's words."""
    source = translation.source
    draft = source.get_ephemeral_translated_instance(translation.target_locale, fallback=True)
    draft.slug = page.slug
    draft.save_revision(user=user)
    page.refresh_from_db()
    state = page.current_workflow_state
    if state is None:
        page.get_workflow().start(page, user)
    elif state.status == WorkflowState.STATUS_NEEDS_CHANGES:
        state.resume(user)


class SubmitPage(SubmitPageTranslationView):
    """Offers only the languages into which the user may have the page translated."""

    def get_form(self):
        form = super().get_form()
        allowed = languages_to_translate_into(self.request.user, self.object)
        locales = form.fields["locales"]
        locales.queryset = locales.queryset.filter(pk__in=[locale.pk for locale in allowed])
        return form

    def form_valid(self, form):
        """wagtail-localize passes over a page that could not be saved and then misses it."""
        try:
            return super().form_valid(form)
        except ObjectDoesNotExist:
            messages.error(
                self.request,
                _("The translation could not be made: the page does not pass its own checks. "
                  "Open the original, correct what is marked, and publish it."),
            )  # fmt: skip
            return redirect(self.request.get_full_path())


class UpdateTranslations(UpdateTranslationsView):
    """Never publishes: it would put untranslated words live."""

    def get_form(self):
        form = super().get_form()
        field = form.fields["publish_translations"]
        field.disabled = True
        field.help_text = _("Publish each translation in its own editor, once it is translated.")
        return form

    def form_valid(self, form):
        with dated_by_words(self.object):
            return super().form_valid(form)
