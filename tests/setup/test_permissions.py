"""The table of docs/permissions.md."""

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse

EDITORS, PRESS, REGISTER = "Editors", "Press office", "Register officers"

#: group → for each record whether its members may (add, publish)
RECORDS = {
    "portal.Organisation": {EDITORS: "add", PRESS: "publish", REGISTER: "add"},
    "portal.Person": {EDITORS: "add", PRESS: "publish", REGISTER: "add"},
    "portal.Event": {EDITORS: "add", PRESS: "publish", REGISTER: "add"},
    "portal.Topic": {EDITORS: "add", PRESS: "publish", REGISTER: "add"},
    "portal.Commitment": {EDITORS: "add", PRESS: "publish", REGISTER: ""},
    "portal_partnerships.Agreement": {EDITORS: "add", PRESS: "", REGISTER: "publish"},
    "portal_experts.ExpertProfile": {EDITORS: "add", PRESS: "publish", REGISTER: ""},
}


@pytest.fixture
def member(portal_site):
    """``member("Editors")`` is a user in this group only."""

    def make(group):
        user = get_user_model().objects.create_user(group.replace(": ", "-").replace(" ", "-"))
        user.groups.add(Group.objects.get(name=group))
        return user

    return make


@pytest.mark.parametrize("group", [EDITORS, PRESS, REGISTER, "Translators: kk"])
@pytest.mark.parametrize("model", RECORDS)
def test_records(member, group, model):
    user = member(group)
    label, name = model.lower().split(".")
    may = [a for a in ("add", "publish", "delete") if user.has_perm(f"{label}.{a}_{name}")]
    granted = RECORDS[model].get(group, "")
    assert may == {"": [], "add": ["add"], "publish": ["add", "publish"]}[granted]


@pytest.mark.parametrize(
    ("group", "may"),
    [
        (EDITORS, [True, True, False]),
        (PRESS, [True, True, True]),
        (REGISTER, [True, True, False]),
        ("Translators: ru", [False, False, False]),
        ("Translators: kk", [False, True, False]),
    ],
)
def test_pages_of_kazakh(member, portal_site, group, may):
    allowed = portal_site["kk"].permissions_for_user(member(group))
    assert [allowed.can_add_subpage(), allowed.can_edit(), allowed.can_publish()] == may


@pytest.mark.parametrize("group", [EDITORS, PRESS, REGISTER])
def test_an_address_without_permission_is_refused(client, member, group):
    client.force_login(member(group))
    model = apps.get_model("portal_partnerships.Agreement")
    name = f"wagtailsnippets_{model._meta.app_label}_{model._meta.model_name}"
    response = client.get(reverse(f"{name}:add"))
    assert (response.status_code == 200) == bool(RECORDS[model._meta.label][group])


@pytest.mark.own_site
@pytest.mark.parametrize("group", [EDITORS, PRESS, REGISTER, "Translators: kk"])
def test_nobody_writes_beside_the_home_pages(member, portal_site, group):
    root = portal_site["kk"].get_parent()
    assert not root.permissions_for_user(member(group)).can_add_subpage()
