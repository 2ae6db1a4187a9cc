"""Acting on many pages, records or files at once: each is asked for itself, and what a rule refuses
is told by name."""

from django.contrib.admin.utils import quote
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils.functional import classproperty
from django.utils.html import format_html
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.views.pages.bulk_actions.publish import PublishBulkAction
from wagtail.documents.views import bulk_actions as documents
from wagtail.images.views import bulk_actions as images
from wagtail.snippets.bulk_actions.snippet_bulk_action import SnippetBulkAction
from wagtail.snippets.models import get_snippet_models

from portal.admin.list_mixins import keys_found
from portal.admin.refusals import sentence
from portal.records.base import Record


class RefusalsMixin:
    """For a bulk action: what a rule refuses is told by name, and the rest is done.

    Subclasses say ``act(instance, context)``; it may raise ValidationError, and then nothing of
    it stays.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.done: list = []
        self.refused: list[tuple[object, list[str]]] = []

    def get_execution_context(self):
        return {**super().get_execution_context(), "action": self}

    @classmethod
    def execute_action(cls, objects, **context):
        action = context.pop("action")
        others = sum(action.attempt(instance, context) for instance in objects)
        return len(action.done), others

    def attempt(self, instance, context: dict) -> int:
        """Act in a savepoint of its own; gives how many child pages were published with it."""
        try:
            with transaction.atomic():
                others = self.act(instance, context) or 0
        except ValidationError as error:
            self.refused.append((instance, error.messages))
            return 0
        self.done.append(instance)
        return others

    def form_valid(self, form):
        response = super().form_valid(form)
        for instance, reasons in self.refused:
            messages.error(
                self.request,
                format_html("{}: {}", self.name_of(instance), " ".join(reasons)),
                buttons=[messages.button(self.edit_url(instance), gettext("Edit"))],
            )
        return response

    def get_success_message(self, num_parent_objects, num_child_objects):
        if num_parent_objects:
            return super().get_success_message(num_parent_objects, num_child_objects)
        return None


class RecordBulkAction(RefusalsMixin, SnippetBulkAction):
    """For whoever may publish the record; not for one that is locked against them."""

    template_name = "portal/admin/bulk_records.html"
    question = ""
    models = classproperty(lambda cls: [m for m in get_snippet_models() if issubclass(m, Record)])

    def check_perm(self, record):
        user = self.request.user
        lock = record.get_lock()
        may = self.permission_policy.user_has_permission_for_instance(user, "publish", record)
        return may and not (lock and lock.for_user(user))

    def name_of(self, record) -> str:
        return str(record)

    def edit_url(self, record) -> str:
        return reverse(record.snippet_viewset.get_url_name("edit"), args=[quote(record.pk)])

    def get_context_data(self, **kwargs):
        return super().get_context_data(action=self, **kwargs)

    def get_success_message(self, num_parent_objects, num_child_objects):
        number = num_parent_objects
        return self.done_words(number) % {"count": number} if number else None


class PublishRecords(RecordBulkAction):
    display_name = _("Publish")
    action_type = "publish"
    aria_label = _("Publish selected records")
    question = _("Publish these records?")
    action_priority = 10

    def act(self, record, context):
        """Raises PublicationRefused."""
        revision = record.latest_revision or record.save_revision(user=self.request.user)
        revision.publish(user=self.request.user)

    def object_context(self, record):
        """With what would forbid it, so that the editor knows before."""
        draft = record.get_latest_revision_as_object()
        reasons = [sentence(error) for error in draft.publication_errors()]
        return {**super().object_context(record), "reasons": reasons}

    def done_words(self, number):
        return ngettext(
            "%(count)d record has been published.", "%(count)d records have been published.", number
        )


class UnpublishRecords(RecordBulkAction):
    display_name = _("Unpublish")
    action_type = "unpublish"
    aria_label = _("Unpublish selected records")
    question = _("Unpublish these records? Texts that name them do not change.")
    action_priority = 20

    def check_perm(self, record):
        return record.live and super().check_perm(record)

    def act(self, record, context):
        record.unpublish(user=self.request.user)

    def done_words(self, number):
        return ngettext(
            "%(count)d record has been unpublished.",
            "%(count)d records have been unpublished.",
            number,
        )


class PublishPages(RefusalsMixin, PublishBulkAction):
    """Takes the place of Wagtail's. Runs the hooks of publication for each page, so that whoever
    publishes is told the same as in the page's form."""

    def check_perm(self, page):
        tester = page.permissions_for_user(self.request.user)
        return tester.can_publish() and not tester.page_locked()

    def act(self, page, context) -> int:
        """Raises ValidationError for a page that may be a draft only."""
        _pages, others = PublishBulkAction.execute_action([page], **context)
        return others

    def form_valid(self, form):
        response = super().form_valid(form)
        for page in self.done:
            for told in hooks.get_hooks("after_publish_page"):
                told(self.request, page.specific)
        return response

    def name_of(self, page) -> str:
        return page.get_admin_display_title()

    def edit_url(self, page) -> str:
        return reverse("wagtailadmin_pages:edit", args=[page.pk])


WAGTAILS_OWN = (
    images.AddTagsBulkAction,
    images.AddToCollectionBulkAction,
    images.DeleteBulkAction,
    documents.AddTagsBulkAction,
    documents.AddToCollectionBulkAction,
    documents.DeleteBulkAction,
)


class ListedMixin:
    def get_all_objects_in_listing_query(self, parent_id):
        uploads = self.permission_policy.instances_user_has_permission_for(
            self.request.user, "change"
        )
        if parent_id is not None:
            uploads = uploads.filter(collection_id=parent_id)
        if query := self.request.GET.get("q"):
            uploads = uploads.filter(pk__in=keys_found(self.model, query))
        return uploads.values_list("pk", flat=True)


#: Each of Wagtail's actions with the mixin, to take its place.
UPLOAD_ACTIONS = [type(action.__name__, (ListedMixin, action), {}) for action in WAGTAILS_OWN]
