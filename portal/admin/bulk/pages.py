"""Wagtail's bulk actions on pages, pictures and documents, mended."""

from django.urls import reverse
from wagtail import hooks
from wagtail.admin.views.pages.bulk_actions.publish import PublishBulkAction
from wagtail.documents.views import bulk_actions as documents
from wagtail.images.views import bulk_actions as images

from portal.admin.bulk.records import RefusalsMixin
from portal.admin.list_mixins import keys_found


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
