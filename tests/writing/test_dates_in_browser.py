"""Dates typed in a browser, where Wagtail's picker has its own mind."""

import datetime

import pytest
from django.utils import timezone
from playwright.sync_api import expect
from wagtail.users.models import UserProfile

from news.models import NewsPage
from tests.environment.browser import wait_until_settled
from tests.writing.conftest import edit

pytestmark = pytest.mark.browser


@pytest.fixture
def sign_in(page, account):
    """``sign_in("ru")``: an administrator at work in this language."""

    def enter(language):
        profile = UserProfile.get_for_user(account())
        profile.preferred_language = language
        profile.save()
        page.goto("/admin/login/")
        page.fill("[name=username]", "admin")
        page.fill("[name=password]", "secret")
        page.click("[type=submit]")
        page.wait_for_url("**/admin/")
        return page

    return enter


def type_moment(page, text):
    """Open the schedule, type a moment and leave the field as a person does."""
    wait_until_settled(page)
    opener = page.locator("[data-a11y-dialog-show=schedule-publishing-dialog]")
    if not opener.is_visible():
        page.click("[data-side-panel-toggle=status]")
    opener.click()
    page.click("#id_go_live_at")
    page.keyboard.type(text)
    page.keyboard.press("Tab")
    expect(page.locator("#id_go_live_at")).to_have_value(text)


def publish(page):
    page.keyboard.press("Escape")
    page.click("footer [data-w-dropdown-target=toggle]")
    page.click("[name=action-publish]")


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_an_embargo_typed_the_local_way_holds(sign_in, item, language):
    page = sign_in(language)
    ahead = timezone.localtime() + datetime.timedelta(days=5)
    page.goto(edit(item))
    type_moment(page, ahead.strftime("%d.%m.%Y 10:00"))
    publish(page)
    page.wait_for_url(f"**/admin/pages/{item.get_parent().pk}/")
    item = NewsPage.objects.get(pk=item.pk)
    assert not item.live
    set_for = timezone.localtime(item.scheduled_revision.approved_go_live_at)
    assert set_for.strftime("%d.%m.%Y %H:%M") == ahead.strftime("%d.%m.%Y 10:00")


def test_what_cannot_be_read_or_is_past_publishes_nothing(sign_in, item):
    page = sign_in("ru")
    page.goto(edit(item))
    for text in ("5 декабря, 10 часов", "01.02.2020 10:00"):
        page.locator("#id_go_live_at").evaluate("input => input.value = ''")
        type_moment(page, text)
        publish(page)
        expect(page.locator(".messages .error")).to_be_visible()
        expect(page.locator("#id_go_live_at")).to_have_value(text)
        assert not NewsPage.objects.get(pk=item.pk).live


def test_the_date_of_a_consent_stays_as_typed(sign_in, portal_site):
    page = sign_in("ru")
    page.goto("/admin/snippets/portal_experts/expertprofile/add/")
    field = page.locator("#id_consents-0-given")
    if not field.count():
        page.click("#id_consents-ADD")
    field.click()
    page.keyboard.type("01.12.2025")
    page.keyboard.press("Tab")
    expect(field).to_have_value("01.12.2025")
