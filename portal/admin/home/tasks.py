"""What waits for an editor's approval."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_user_display_name
from wagtail.models import TaskState, Workflow

from portal.admin.home.instances import instances_of
from portal.admin.home.panels import Row, rows_of


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
