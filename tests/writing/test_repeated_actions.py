"""What is sent twice is done once, and says so."""

import pytest
from django.utils.translation import gettext
from playwright.sync_api import expect

from news.models import NewsPage
from portal.models import Event
from tests.admin.conftest import address
from tests.admin.conftest import form_of as record_form
from tests.environment.browser import wait_until_settled
from tests.factories import EventFactory
from tests.writing.conftest import edit, form_of, messages_of

APPROVAL = {"action-workflow-action": "true", "workflow-action-name": "approve"}
AUTOSAVE = {"headers": {"accept": "application/json"}}


@pytest.fixture
def in_review(item, account):
    """An item that an editor has submitted."""
    editor = account("Editors", name="writer")
    item.save_revision(user=editor)
    item.get_workflow().start(item, editor)
    return item


def latest(item):
    page = NewsPage.objects.get(pk=item.pk)
    return page, page.revisions.count()


def test_a_second_approval_answers_with_what_was_done(signed_in, in_review):
    client = signed_in("Press office")
    data = {**form_of(client, edit(in_review)), **APPROVAL, "title": "Түзетілген атау"}
    first = client.post(edit(in_review), data)
    done = latest(in_review)
    second = client.post(edit(in_review), data)
    assert (second.status_code, second.url) == (302, first.url)
    page, revisions = latest(in_review)
    assert (page, revisions) == done
    assert (page.live, page.has_unpublished_changes, page.title) == (True, False, "Түзетілген атау")
    told = "The form was sent twice. What it asks for is done once; the history tells it."
    assert gettext(told) in messages_of(client.get(second.url), "info")[-1]


def test_an_autosave_approves_and_publishes_nothing(signed_in, in_review):
    client = signed_in("Press office")
    before = latest(in_review)
    data = form_of(client, edit(in_review))
    for action in (APPROVAL, {"action-publish": "action-publish"}):
        response = client.post(edit(in_review), {**data, **action}, **AUTOSAVE)
        assert (response.status_code, response.json()["success"]) == (400, False)
    assert latest(in_review) == before
    assert client.post(edit(in_review), data, **AUTOSAVE).json()["success"]


def test_an_approval_after_the_end_of_the_review_leaves_no_draft(signed_in, in_review, account):
    client = signed_in("Press office")
    opened = {**form_of(client, edit(in_review)), **APPROVAL, "title": "Кешіккен өзгеріс"}
    in_review.current_workflow_task_state.approve(user=account("Press office", name="other"))
    response = client.post(edit(in_review), opened, follow=True)
    page, _revisions = latest(in_review)
    assert (page.live, page.has_unpublished_changes) == (True, False)
    told = "It has been approved and published already. Nothing was changed."
    assert gettext(told) in messages_of(response, "warning")[0]
    assert "Кешіккен өзгеріс" in response.text, "offered, not lost"


def test_what_was_refused_may_be_sent_again(administrator):
    event = EventFactory(kk="Күн", live=False)
    event.save_revision()
    data = {**record_form(administrator, address(event)), "start": "2031", "end": "2030"}
    data["action-publish"] = "1"
    for _time in "12":
        assert administrator.post(address(event), data).status_code == 200
    assert administrator.post(address(event), {**data, "end": "2032"}).status_code == 302
    assert Event.objects.get().live


def test_a_form_opened_anew_may_do_the_same_once_more(administrator, item):
    for title in ("Бір", "Екі", "Бір"):
        data = {**form_of(administrator, edit(item)), "title": title, "change_kind": "small"}
        administrator.post(edit(item), {**data, "action-publish": "1"})
        assert NewsPage.objects.get(pk=item.pk).title == title


@pytest.mark.browser
def test_approving_in_a_browser_sends_the_form_once(page, in_review, account):
    account("Press office", name="press")
    page.goto("/admin/login/")
    page.fill("[name=username]", "press")
    page.fill("[name=password]", "secret")
    page.click("[type=submit]")
    page.wait_for_url("**/admin/")
    page.goto(edit(in_review))
    wait_until_settled(page)
    sent = []
    page.on("request", lambda request: request.method == "POST" and sent.append(request))
    page.locator("#id_title").press_sequentially(" (түзетілді)")
    page.click("footer [data-w-dropdown-target=toggle]")
    page.locator("footer [data-workflow-action-name=approve]").first.click(click_count=2)
    page.wait_for_url(f"**/admin/pages/{in_review.get_parent().pk}/")
    expect(page.locator(".messages .success")).to_be_visible()
    approvals = [one for one in sent if "workflow-action-name" in (one.post_data or "")]
    assert [one.is_navigation_request() for one in approvals] == [True]
    item, _revisions = latest(in_review)
    assert (item.live, item.has_unpublished_changes) == (True, False)
    assert "(түзетілді)" in item.title
