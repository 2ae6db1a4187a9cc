"""Editors of the portal's groups, and forms filled in the way a browser posts them."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.test.utils.form_data import querydict_from_html
from wagtail.users.models import UserProfile

from tests.records.conftest import event, organisation, person, published, standard_page

__all__ = ["event", "organisation", "person", "published", "standard_page"]


@pytest.fixture
def account(db):
    """``account("Editors")``: a user of that group; without one, an administrator."""

    def make(group=None, name=None):
        users = get_user_model()._default_manager
        if group is None:
            return users.create_superuser(name or "admin", "admin@example.org", "secret")
        user = users.create_user(name or group, f"{group[:3]}@example.org", "secret")
        user.groups.add(Group.objects.get(name=group))
        return user

    return make


@pytest.fixture
def signed_in(client, account):
    """``signed_in("Editors")``: the test client, signed in as a user of that group."""

    def sign_in(group=None):
        client.force_login(account(group))
        return client

    return sign_in


@pytest.fixture
def administrator(signed_in):
    return signed_in()


def reading_in(client, language):
    """The client's user with the admin in this language."""
    user_id = client.session["_auth_user_id"]
    UserProfile.objects.update_or_create(user_id=user_id, defaults={"preferred_language": language})
    return client


def address(record, view="edit", *more):
    """The address of a view of the admin for a record, or for a model ("add", "list")."""
    key = [record.pk] if not isinstance(record, type) else []
    return reverse(record.snippet_viewset.get_url_name(view), args=[*key, *more])


def form_of(client, url):
    """What a browser would post from the form at ``url`` if nothing were changed."""
    response = client.get(url)
    assert response.status_code == 200
    fields = querydict_from_html(response.text, form_id="w-editor-form").lists()
    return {name: values[0] if len(values) == 1 else values for name, values in fields}


def add_row(data, prefix, **fields):
    """Add a row to an inline of the form, as the "Add" button does; gives its prefix."""
    number = int(data[f"{prefix}-TOTAL_FORMS"])
    data[f"{prefix}-TOTAL_FORMS"] = str(number + 1)
    row = f"{prefix}-{number}"
    for name, value in {"id": "", "ORDER": str(number + 1), "DELETE": "", **fields}.items():
        data[f"{row}-{name}"] = str(value)
    return row


def add_inline(data, row, relation):
    """The empty management form of rows within a row just added; gives its prefix."""
    prefix = f"{row}-{relation}"
    for name, value in {"TOTAL": 0, "INITIAL": 0, "MIN_NUM": 0, "MAX_NUM": 1000}.items():
        data[f"{prefix}-{name}_FORMS"] = str(value)
    return prefix
