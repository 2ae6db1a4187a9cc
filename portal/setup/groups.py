"""Groups, what they may do (the table is in docs/permissions.md, and a test), and who approves
what: the press office pages and records, register officers agreements."""

from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Workflow,
    WorkflowContentType,
    WorkflowPage,
    WorkflowTask,
)

from portal.records.grants import (
    EDITORS,
    PRESS_OFFICE,
    PRESS_OFFICE_HEADS,
    REGISTER_OFFICERS,
    group_grants,
    translators_of,
)

PAGE_ACTIONS = {
    EDITORS: ("add", "change"),
    PRESS_OFFICE: ("add", "change", "publish", "lock", "unlock"),
    REGISTER_OFFICERS: ("add", "change"),
}
FILE_ACTIONS = ("add", "change", "choose")


def set_up_groups(homes: dict[str, Page]) -> None:
    """The groups of the portal, with their permissions on pages, files and records."""
    for name, actions in PAGE_ACTIONS.items():
        group = group_with_admin(name)
        for home in homes.values():
            allow_on_pages(group, home, actions)
        allow_files(group)
        allow(group, "wagtail_localize.submit_translation")
    group_with_admin(PRESS_OFFICE_HEADS)
    for tag, home in homes.items():
        allow_on_pages(group_with_admin(translators_of(tag)), home, ("change",))
    for grant in group_grants:
        for action in grant.actions:
            allow_on_model(group_with_admin(grant.group), grant.model, action)


def group_with_admin(name: str) -> Group:
    group, _created = Group.objects.get_or_create(name=name)
    allow(group, "wagtailadmin.access_admin")
    return group


def allow(group: Group, permission: str) -> None:
    app_label, codename = permission.split(".")
    group.permissions.add(
        Permission.objects.get(content_type__app_label=app_label, codename=codename)
    )


def allow_on_model(group: Group, model: str, action: str) -> None:
    options = apps.get_model(model)._meta
    # "publish" and "lock" come with the next migrate; setting up must not wait for it.
    permission, _created = Permission.objects.get_or_create(
        content_type=ContentType.objects.get_for_model(apps.get_model(model)),
        codename=f"{action}_{options.model_name}",
        defaults={"name": f"Can {action} {options.verbose_name_raw}"},
    )
    group.permissions.add(permission)


def allow_on_pages(group: Group, home: Page, actions: tuple[str, ...]) -> None:
    pages = ContentType.objects.get_for_model(Page)
    for action in actions:
        GroupPagePermission.objects.get_or_create(
            group=group,
            page_id=home.pk,
            permission=Permission.objects.get(content_type=pages, codename=f"{action}_page"),
        )


def allow_files(group: Group) -> None:
    root = Collection.get_first_root_node()
    # Wagtail asks for the permissions of its own models, also where a host has others.
    for model in (Image, Document):
        content_type = ContentType.objects.get_for_model(model)
        for action in FILE_ACTIONS:
            GroupCollectionPermission.objects.get_or_create(
                group=group,
                collection=root,
                permission=Permission.objects.get(
                    content_type=content_type, codename=f"{action}_{content_type.model}"
                ),
            )


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
