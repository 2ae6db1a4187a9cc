"""An editor, a press officer and an administrator, each with a language of their own."""

import pytest
from django.urls import reverse
from wagtail.users.models import UserProfile

from news.models import NewsIndexPage, NewsPage
from tests.admin.conftest import account, administrator, signed_in

__all__ = ["account", "administrator", "signed_in"]


@pytest.fixture
def person_of(account):
    """``person_of("Editors", "ky")``: a member of the group who reads the admin in Kyrgyz."""

    def make(group, language=""):
        user = account(group)
        profile = UserProfile.get_for_user(user)
        profile.preferred_language = language
        profile.save()
        return user

    return make


@pytest.fixture
def news(portal_site):
    return NewsIndexPage.objects.descendant_of(portal_site["kk"]).get()


@pytest.fixture
def write(news):
    """``write(user)``: a draft of a news item that this user has begun."""

    def make(user, **fields):
        page = NewsPage(title="Сапар", slug="visit", owner=user, live=False, **fields)
        news.add_child(instance=page)
        page.save_revision(user=user)
        return NewsPage.objects.get(pk=page.pk)

    return make


def edit_url(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def again(page):
    return type(page).objects.get(pk=page.pk)
