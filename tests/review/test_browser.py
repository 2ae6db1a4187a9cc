"""The main path in a browser: an editor submits, the press office approves, and takes it back."""

import pytest
from django.core import mail
from playwright.sync_api import expect

from news.models import NewsPage
from tests.environment.browser import wait_until_settled
from tests.review.conftest import edit_url
from tests.site.test_in_a_browser import looked_at

pytestmark = pytest.mark.browser


def log_in(page, user):
    page.context.clear_cookies()
    page.goto("/admin/login/")
    page.fill("#id_username", user.username)
    page.fill("#id_password", "secret")
    page.click("button[type=submit]")
    page.wait_for_url("**/admin/")


def footer_action(page, name):
    page.click("footer [data-w-dropdown-target=toggle]")
    page.click(f"footer [name={name}]")


def test_submitted_approved_published_and_withdrawn(page, person_of, write):
    editor, press = person_of("Editors", "en"), person_of("Press office", "en")
    item = write(editor, lead="Жүз дәрігер келді")

    log_in(page, editor)
    page.goto(edit_url(item))
    wait_until_settled(page)
    page.fill("#id_review_message", "Санын тексеріңізші")
    footer_action(page, "action-submit")
    page.wait_for_url(f"**/admin/pages/{item.get_parent().pk}/")
    (letter,) = mail.outbox
    assert letter.to == [press.email]
    assert "Санын тексеріңізші" in letter.body
    assert page.goto("/kk/news/visit/").status == 404

    log_in(page, press)
    page.goto(edit_url(item))
    page.click("footer [data-w-dropdown-target=toggle]")
    page.locator("footer [data-workflow-action-name=approve]").first.click()
    page.wait_for_url(f"**/admin/pages/{item.get_parent().pk}/")
    assert mail.outbox[-1].to == [editor.email]
    assert page.goto("/kk/news/visit/").status == 200

    page.goto(f"/admin/withdraw/page/{item.pk}/")
    page.fill("#id_notes", "Саны расталмады.")
    page.click("main form button[type=submit]")
    page.wait_for_url(f"**{edit_url(item)}")
    for language in ("kk", "uz"):
        assert page.goto(f"/{language}/news/visit/").status == 410
        expect(page.locator("main .note")).to_contain_text("Саны расталмады.")
    page.set_viewport_size({"width": 320, "height": 900})
    assert looked_at(page, {tag: f"/{tag}/news/visit/" for tag in ("kk", "en")}) == {}
    assert "visit" not in page.request.get("/kk/news/").text()
    assert not NewsPage.objects.get().live
