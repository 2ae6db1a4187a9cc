"""Actions on many pictures and documents: "all in the listing" of a search means what it listed.

Wagtail lists what begins as typed, but takes whole words for the action: an editor who has typed
"вакц" would act on nothing.
"""

from __future__ import annotations

from wagtail.documents.views import bulk_actions as documents
from wagtail.images.views import bulk_actions as images

from portal.admin.searching import keys_found

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
