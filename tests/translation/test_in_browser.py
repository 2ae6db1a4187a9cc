"""The stock editor of wagtail-localize, in a browser, behind the guards."""

import pytest
from playwright.sync_api import expect
from wagtail.users.models import UserProfile
from wagtail_localize.models import StringTranslation

from tests.translation.conftest import user_in

pytestmark = pytest.mark.browser


def log_in(page, user):
    """In English, whatever the site's main language is."""
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = "en"
    profile.save()
    page.goto("/admin/login/")
    page.fill("#id_username", user.username)
    page.fill("#id_password", "word")
    page.click("button[type=submit]")
    page.wait_for_url("**/admin/")


def test_a_translator_writes_a_string_and_submits_the_page(page, original, make_translation):
    translated = make_translation(original, "kk", publish=False)
    log_in(page, user_in("Translators: kk"))
    page.goto(f"/admin/pages/{translated.pk}/edit/")
    page.locator(".js-translation-editor button", has_text="Translate").first.click()
    page.locator(".js-translation-editor textarea").first.fill("Портал туралы")
    with page.expect_response("**/localize/translate/*/strings/*/edit/") as saved:
        page.locator(".js-translation-editor button", has_text="Save").first.click()
    assert saved.value.ok
    assert StringTranslation.objects.filter(data="Портал туралы").exists()
    expect(page.get_by_text("Publish in")).to_have_count(0)

    page.locator("a", has_text="Submit for review").click()
    page.locator("button", has_text="Submit for review").click()
    page.get_by_text("The translation was submitted for review.").wait_for()
    translated.refresh_from_db()
    assert translated.workflow_in_progress
    assert not translated.live
