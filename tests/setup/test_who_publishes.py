"""The table "Publication" of docs/permissions.md: each group posts to each view."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, PageLogEntry

from portal.models import StandardPage, Withdrawal
from tests.admin.test_pages import page_form

EDITORS, PRESS, REGISTER, TRANSLATORS, ADMINISTRATORS = (
    "Editors",
    "Press office",
    "Register officers",
    "Translators: kk",
    "Administrators",
)
GROUPS = (EDITORS, PRESS, REGISTER, TRANSLATORS, ADMINISTRATORS)
PUBLISHERS = {PRESS, ADMINISTRATORS}


def view(name, page, *more):
    return reverse(f"wagtailadmin_pages:{name}", args=[page.pk, *more])


def make(portal_site, owner, live=False, slug="visit"):
    page = StandardPage(title="Сапар", slug=slug, owner=owner, live=False)
    portal_site["kk"].add_child(instance=page)
    revision = page.save_revision(user=owner)
    if live:
        revision.publish()
    return StandardPage.objects.get(pk=page.pk)


def fresh(page):
    return Page.objects.filter(pk=page.pk).first()


# Each way: makes the page, posts as the user, says whether it has come about.


def publish(client, page, user):
    client.post(view("edit", page), {**page_form(client, page), "action-publish": "1"})
    return fresh(page).live


def schedule(client, page, user):
    later = timezone.localtime(timezone.now() + timedelta(days=1)).strftime("%Y-%m-%d %H:%M")
    data = {**page_form(client, page), "go_live_at": later, "action-publish": "1"}
    client.post(view("edit", page), data)
    return fresh(page).approved_schedule


def unschedule(client, page, user):
    page.go_live_at = timezone.now() + timedelta(days=1)
    page.save_revision().publish()
    revision = fresh(page).scheduled_revision
    client.post(view("revisions_unschedule", page, revision.pk))
    return not fresh(page).approved_schedule


def publish_in_bulk(client, page, user):
    client.post(f"/admin/bulk/wagtailcore/page/publish/?id={page.pk}")
    return fresh(page).live


def approve(client, page, user):
    page.get_workflow().start(page, page.owner)
    state = page.current_workflow_task_state
    client.post(view("workflow_action", page, "approve", state.pk), {"comment": ""})
    return fresh(page).live


def reject(client, page, user):
    page.get_workflow().start(page, page.owner)
    state = page.current_workflow_task_state
    client.post(view("workflow_action", page, "reject", state.pk), {"comment": "Жоқ"})
    state.refresh_from_db()
    return state.status == "rejected"


def publish_urgently(client, page, user):
    page.revisions.update(user=user)
    Page.objects.filter(pk=page.pk).update(owner=user)
    client.post(reverse("portal_publish_urgently", args=[page.pk]), {"reason": "Жедел"})
    return PageLogEntry.objects.filter(action="portal.publish_urgently").exists()


def unpublish(client, page, user):
    client.post(view("unpublish", page))
    return not fresh(page).live


def unpublish_in_bulk(client, page, user):
    client.post(f"/admin/bulk/wagtailcore/page/unpublish/?id={page.pk}")
    return not fresh(page).live


def withdraw(client, page, user):
    client.post(reverse("portal_withdraw_page", args=[page.pk]), {"notes-kk": "Қате"})
    return Withdrawal.objects.exists()


def lock(client, page, user):
    client.post(view("lock", page))
    return fresh(page).locked


def unlock(client, page, user):
    Page.objects.filter(pk=page.pk).update(locked=True, locked_by=page.owner)
    client.post(view("unlock", page))
    return not fresh(page).locked


def delete(client, page, user):
    client.post(view("delete", page))
    return fresh(page) is None


def submit(client, page, user):
    client.post(view("edit", page), {**page_form(client, page), "action-submit": "1"})
    return fresh(page).workflow_in_progress


def change(client, page, user):
    client.post(view("edit", page), {**page_form(client, page), "title": "Басқа"})
    return fresh(page).draft_title == "Басқа"


def read_reports(client, page, user):
    addresses = [reverse("portal_urgent"), reverse("portal_withdrawn")]
    return {client.get(address).status_code for address in addresses} == {200}


#: way → who may, of a page that another person wrote; whether the page is public before
TABLE = {
    change: ({*GROUPS}, False),
    submit: ({*GROUPS}, False),
    publish: (PUBLISHERS, False),
    publish_in_bulk: (PUBLISHERS, False),
    schedule: (PUBLISHERS, False),
    unschedule: (PUBLISHERS, False),
    approve: (PUBLISHERS, False),
    reject: (PUBLISHERS, False),
    # Administrators are never asked for a reason.
    publish_urgently: ({PRESS}, False),
    unpublish: (PUBLISHERS, True),
    unpublish_in_bulk: (PUBLISHERS, True),
    withdraw: (PUBLISHERS, True),
    lock: (PUBLISHERS, False),
    unlock: (PUBLISHERS, False),
    delete: ({ADMINISTRATORS, PRESS}, True),
    read_reports: (PUBLISHERS, False),
}


@pytest.fixture
def users(portal_site):
    manager = get_user_model()._default_manager
    made = {}
    for name in (*GROUPS, "Author"):
        user = manager.create_user(name.replace(": ", "-").replace(" ", "-"))
        group = EDITORS if name == "Author" else name
        if group == ADMINISTRATORS:
            user.is_superuser = True
            user.save()
        else:
            user.groups.add(Group.objects.get(name=group))
        made[name] = user
    return made


@pytest.mark.parametrize("way", TABLE, ids=lambda way: way.__name__)
def test_who_may(client, portal_site, users, way):
    allowed, live = TABLE[way]
    did = set()
    for number, group in enumerate(GROUPS):
        PageLogEntry.objects.filter(action="portal.publish_urgently").delete()
        Withdrawal.objects.all().delete()
        page = make(portal_site, users["Author"], live, slug=f"visit-{number}")
        client.force_login(users[group])
        if way(client, page, users[group]):
            did.add(group)
    assert did == allowed
