"""The status of many records in two queries."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Revision, WorkflowState


def read_statuses(records: Iterable) -> None:
    """Fetch what ``status_string`` asks of each record: its schedule and its workflow."""
    by_key = {str(record.pk): record for record in records}
    if not by_key:
        return
    content_type = ContentType.objects.get_for_model(next(iter(by_key.values())))
    of_these = {"content_type": content_type, "object_id__in": list(by_key)}
    for record in by_key.values():
        record.scheduled_revision = None
        record._current_workflow_states = []
    for revision in Revision.objects.filter(**of_these, approved_go_live_at__isnull=False):
        by_key[revision.object_id].scheduled_revision = revision
    for state in WorkflowState.objects.active().filter(**of_these):
        by_key[state.object_id]._current_workflow_states.append(state)
