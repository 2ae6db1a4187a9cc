"""What waits for an editor's approval."""

from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_user_display_name
from wagtail.models import Page, Revision, TaskState, Workflow
from wagtail.snippets.models import get_snippet_models

from portal.admin.home.panels import Row, rows_of
from portal.admin.list_mixins import read_statuses
from portal.records.base import Record


def instances_of(revisions: Iterable[Revision]) -> dict[int, Page | Record]:
    """The page or record of each revision, by the revision's key. What is gone, or is neither, is
    left out."""
    revisions = list(revisions)
    by_kind: dict[int, set[str]] = {}
    for revision in revisions:
        by_kind.setdefault(revision.base_content_type_id, set()).add(revision.object_id)
    found = {
        (kind, str(instance.pk)): instance
        for kind, keys in by_kind.items()
        for instance in read(ContentType.objects.get_for_id(kind).model_class(), keys)
    }
    places = ((r.pk, found.get((r.base_content_type_id, r.object_id))) for r in revisions)
    return {key: instance for key, instance in places if instance is not None}


def read(model, keys: Iterable) -> list:
    """The instances of one kind, with what a row of a panel says of them."""
    if model is Page:
        pages = Page.objects.filter(pk__in=list(keys))
        return list(pages.select_related("latest_revision", "locale", "content_type"))
    if model not in get_snippet_models() or not issubclass(model, Record):
        return []
    records = model.objects.filter(pk__in=list(keys)).select_related("latest_revision")
    found = list(records.prefetch_related(*model.snippet_viewset.prefetch))
    read_statuses(found)
    return found


def tasks(user, limit: int) -> list[Row]:
    """Pages and records in a step of a workflow that the user may approve, the oldest first."""
    waiting = (
        TaskState.objects.reviewable_by(user)
        .select_related("revision", "workflow_state__requested_by")
        .order_by("started_at")
    )
    states = list(waiting[:limit])
    found = instances_of(state.revision for state in states)
    return rows_of(
        user,
        [
            (found[state.revision_id], submitted_by(state), state.started_at)
            for state in states
            if state.revision_id in found
        ],
    )


def submitted_by(state: TaskState) -> str:
    submitter = state.workflow_state.requested_by
    return _("from %(user)s") % {"user": get_user_display_name(submitter)} if submitter else ""


def all_tasks(user) -> str:
    return f"{reverse('wagtailadmin_reports:workflow_tasks')}?reviewable=true"


def approves(user) -> bool:
    """Whether the user is among those who approve anything."""
    if user.is_superuser:
        return True
    groups = user.groups.values("pk")
    return Workflow.objects.filter(
        active=True, workflow_tasks__task__groupapprovaltask__groups__in=groups
    ).exists()
