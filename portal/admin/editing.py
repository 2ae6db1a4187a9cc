"""The forms of records: a draft always saves, publication asks the record's own rule."""

from django.contrib.admin.utils import quote
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.snippets.views import snippets

from portal.admin.refusals import add_to_form, mark_panels, place_of, sentence
from portal.records.base import PublicationRefused


class PublicationRuleMixin:
    """Refuses to publish, schedule or approve what the record's rule forbids, with each reason
    beside its field and all that was typed kept."""

    def asks_to_publish(self) -> bool:
        approves = getattr(self, "workflow_action", "") == "approve"
        return self.action == "publish" or (self.action == "workflow-action" and approves)

    def is_valid(self, form):
        if not super().is_valid(form):
            return False
        if not self.asks_to_publish():
            return True
        # Saving the same form once more is harmless: rows are matched by identity.
        candidate = form.save(commit=False)
        errors = candidate.publication_errors()
        if errors:
            add_to_form(form, candidate, errors)
            self.produced_error_code = "publication_refused"
            self.produced_error_message = self.get_refusal_message()
        return not errors

    def get_refusal_message(self) -> str:
        return capfirst(
            _(
                "The %(record)s was not published. Correct what is marked below, or save it as a "
                "draft: a draft may be incomplete."
            )
            % {"record": self.model._meta.verbose_name}
        )

    def form_valid(self, form):
        """The rule is asked again when publishing; should it refuse then, the draft is kept."""
        try:
            return super().form_valid(form)
        except PublicationRefused as refusal:
            messages.error(self.request, " ".join(refusal.messages))
            return redirect(self.get_edit_url())


class RecordCreateView(PublicationRuleMixin, snippets.CreateView):
    template_name = "portal/admin/record_create.html"


class RecordEditView(PublicationRuleMixin, snippets.EditView):
    """Shows, too, what a saved draft still lacks before it may be published."""

    template_name = "portal/admin/record_edit.html"
    partials_template_name = "portal/admin/record_partials.html"

    @cached_property
    def open_questions(self):
        """What forbids publishing the draft that is shown, as autosave last wrote it. After a
        refusal the form itself says it."""
        refused = self.request.method == "POST" and not self.expects_json_response
        return [] if refused else self.object.publication_errors()

    def get_page_subtitle(self):
        return str(self.object)

    @cached_property
    def header_more_buttons(self):
        return [
            *super().header_more_buttons,
            *(
                button
                for register in hooks.get_hooks("register_record_header_buttons")
                for button in register(self.object, self.request.user)
            ),
        ]

    def get_bound_panel(self, form):
        bound_panel = super().get_bound_panel(form)
        if bound_panel is not None and self.open_questions:
            mark_panels(bound_panel, self.open_questions)
        return bound_panel

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        context["open_questions"] = [
            {"text": sentence(error), "place": self.anchor(place_of(error), context["form"])}
            for error in self.open_questions
        ]
        context["warnings"] = self.object.publication_warnings()
        return context

    @staticmethod
    def anchor(place: str, form) -> str:
        """The id of the input or of the rows that ``place`` names; "" when the form has none."""
        if place in form.fields:
            return form[place].id_for_label or ""
        return f"id_{form.formsets[place].prefix}-FORMS" if place in form.formsets else ""


class RefusalMixin:
    """For views that publish on the way: a refusal becomes a message, not an error page."""

    def post(self, request, *args, **kwargs):
        try:
            return super().post(request, *args, **kwargs)
        except PublicationRefused as refusal:
            messages.error(request, " ".join(refusal.messages))
            return self.refused()

    def refused(self):
        return redirect(reverse(self.redirect_url_name, args=[quote(self.object.pk)]))


class RecordWorkflowActionView(RefusalMixin, snippets.WorkflowActionView):
    """Approving, from the moderation panel or the dashboard."""

    def refused(self):
        if self.request.headers.get("x-requested-with") == "XMLHttpRequest":
            return self.render_modal_json(
                self.request, {"step": "success", "redirect": self.redirect_url}
            )
        return redirect(self.redirect_url)
