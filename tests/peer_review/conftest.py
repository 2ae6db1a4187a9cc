"""A page that one person wrote, and forms as a browser posts them."""

import pytest
from django.urls import reverse

from portal.models import StandardPage
from tests.admin.conftest import account, administrator, signed_in

__all__ = ["account", "administrator", "signed_in"]


@pytest.fixture
def press(account):
    return account("Press office")


@pytest.fixture
def write(portal_site):
    """``write(user)``: a draft below the Kazakh home page that this user alone wrote."""

    def make(user, slug="visit"):
        page = StandardPage(title="Сапар", slug=slug, live=False, owner=user)
        portal_site["kk"].add_child(instance=page)
        page.save_revision(user=user)
        return StandardPage.objects.get(pk=page.pk)

    return make


def edit_url(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def urgent_url(page):
    return reverse("portal_publish_urgently", args=[page.pk])


def is_live(page):
    return type(page).objects.get(pk=page.pk).live
