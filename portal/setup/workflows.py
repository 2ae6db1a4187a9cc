"""Who approves what: the press office pages and records, register officers agreements."""

from django.apps import apps
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from wagtail.models import (
    GroupApprovalTask,
    Page,
    Workflow,
    WorkflowContentType,
    WorkflowPage,
    WorkflowTask,
)

from portal.records.grants import PRESS_OFFICE, group_grants


def set_up_workflows(homes: dict[str, Page]) -> None:
    """One workflow a publishing group: its approval publishes. Existing choices stay."""
    press_office = workflow_of(PRESS_OFFICE)
    for home in homes.values():
        WorkflowPage.objects.get_or_create(page_id=home.pk, defaults={"workflow": press_office})
    for grant in group_grants:
        if "publish" in grant.actions:
            approve_by(grant.group, grant.model)


def workflow_of(group_name: str) -> Workflow:
    """The workflow in which this group approves."""
    workflow, _created = Workflow.objects.get_or_create(name=group_name)
    task = GroupApprovalTask.objects.filter(name=group_name).first()
    if task is None:
        task = GroupApprovalTask.objects.create(name=group_name)
        task.groups.add(Group.objects.get(name=group_name))
    WorkflowTask.objects.get_or_create(workflow=workflow, task=task)
    return workflow


def approve_by(group_name: str, model: str) -> None:
    WorkflowContentType.objects.get_or_create(
        content_type=ContentType.objects.get_for_model(apps.get_model(model)),
        defaults={"workflow": workflow_of(group_name)},
    )
