"""A text on its way from the editor by the press office to the public, and the letters about it."""

import json

import pytest
from django.core import mail
from django.urls import reverse
from django.utils.translation import gettext, override
from wagtail.models import ModelLogEntry, PageLogEntry, WorkflowState

from news.models import NewsPage
from portal.models import Organisation
from tests.admin.conftest import address, form_of
from tests.admin.test_pages import page_form
from tests.factories.records import OrganisationFactory
from tests.review.conftest import again, edit_url

SUBMIT = {"action-submit": "action-submit"}
CANCEL = {"action-cancel-workflow": "true"}
MESSAGE = "Сандарды тексеріңізші"


@pytest.fixture
def posted(client, django_capture_on_commit_callbacks):
    """``posted(user, url, data)`` posts as the user; gives the letters that went out."""

    def post(user, url, data, **kwargs):
        client.force_login(user)
        mail.outbox.clear()
        with django_capture_on_commit_callbacks(execute=True):
            response = client.post(url, data, **kwargs)
        assert response.status_code in (200, 302)
        return list(mail.outbox)

    return post


def submit(client, posted, user, page, message=MESSAGE):
    client.force_login(user)
    data = {**page_form(client, page), "review_message": message, **SUBMIT}
    return posted(user, edit_url(page), data)


def decide(posted, user, page, action, comment=""):
    state = again(page).current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, state.pk])
    return posted(user, url, {"comment": comment})


def test_the_press_office_is_asked_in_its_language_with_the_message(
    client, posted, person_of, write
):
    editor, press = person_of("Editors", "kk"), person_of("Press office", "en")
    person_of("Translators: ru")
    person_of("Register officers")
    letters = submit(client, posted, editor, write(editor))
    assert [letter.to for letter in letters] == [[press.email]]
    (letter,) = letters
    assert letter.subject == "For review: “Сапар”"
    for told in ("Editors", MESSAGE, f"http://localhost:8000{edit_url(NewsPage.objects.get())}"):
        assert told in letter.body
    assert letter.extra_headers["Auto-Submitted"] == "auto-generated"


def test_the_message_stays_in_the_history(client, posted, person_of, write):
    editor = person_of("Editors")
    page = write(editor)
    submit(client, posted, editor, page)
    entry = PageLogEntry.objects.get(action="portal.review_message")
    assert (entry.page_id, entry.user, entry.data["message"]) == (page.pk, editor, MESSAGE)
    assert MESSAGE in client.get(f"/admin/pages/{page.pk}/history/").text
    assert not client.get("/kk/news/visit/").content.count(MESSAGE.encode())


def test_a_message_is_not_told_of_another_submission(client, posted, person_of, write):
    editor = person_of("Editors")
    page = write(editor)
    client.force_login(editor)
    client.post(edit_url(page), {**page_form(client, page), "review_message": "Бірінші"})
    submit(client, posted, editor, page, message="")
    assert not PageLogEntry.objects.filter(action="portal.review_message").exists()


def test_changes_requested_resubmitted_and_approved_with_edits(client, posted, person_of, write):
    editor, press = person_of("Editors", "ky"), person_of("Press office", "uz")
    page = write(editor)
    submit(client, posted, editor, page)
    letters = decide(posted, press, page, "reject", "Күні қате")
    assert [letter.to for letter in letters] == [[editor.email]]
    assert "Күні қате" in letters[0].body
    assert "Press office" in letters[0].body
    assert again(page).current_workflow_state.status == WorkflowState.STATUS_NEEDS_CHANGES
    assert [letter.to for letter in submit(client, posted, editor, page, "Түзедім")] == [
        [press.email]
    ]
    client.force_login(press)
    data = {
        **page_form(client, page),
        "lead": "Баспасөз қызметі қосты",
        "action-workflow-action": "true",
        "workflow-action-name": "approve",
        "workflow-action-extra-data": json.dumps({"comment": "Рақмет"}),
    }
    letters = posted(press, edit_url(page), data)
    assert [letter.to for letter in letters] == [[editor.email]]
    assert "Рақмет" in letters[0].body
    assert "/kk/news/visit/" in letters[0].body
    assert "Баспасөз қызметі қосты" in client.get("/kk/news/visit/").text


def test_the_submitter_takes_it_back(client, posted, person_of, write):
    editor, press = person_of("Editors"), person_of("Press office")
    page = write(editor)
    submit(client, posted, editor, page)
    assert again(page).get_lock().for_user(editor)
    client.force_login(editor)
    posted(editor, edit_url(page), {**page_form(client, page), **CANCEL})
    page = again(page)
    assert not page.workflow_in_progress
    assert page.get_lock() is None
    assert not page.live
    assert submit(client, posted, editor, page)[0].to == [press.email]


@pytest.mark.parametrize("action", ["approve", "reject"])
@pytest.mark.parametrize("group", ["Editors", "Register officers", "Translators: kk"])
def test_others_decide_nothing(client, posted, account, person_of, write, group, action):
    page = write(account("Press office"))
    page.get_workflow().start(page, page.owner)
    user = person_of(group)
    assert decide(posted, user, page, action) == []
    assert again(page).workflow_in_progress
    assert not again(page).live


def test_a_record_goes_the_same_way(client, posted, person_of):
    editor, press = person_of("Editors"), person_of("Press office", "ru")
    record = OrganisationFactory(en="Centre of surgery")
    client.force_login(editor)
    data = {**form_of(client, address(record)), "city-en": "Astana", "review_message": MESSAGE}
    letters = posted(editor, address(record), {**data, **SUBMIT})
    assert [letter.to for letter in letters] == [[press.email]]
    assert MESSAGE in letters[0].body
    assert f"http://localhost:8000{address(record)}" in letters[0].body
    assert ModelLogEntry.objects.get(action="portal.review_message").data["message"] == MESSAGE
    state = again(record).current_workflow_task_state
    url = address(record, "workflow_action", "reject", state.pk)
    assert posted(press, url, {"comment": "Қала қате"})[0].to == [editor.email]
    posted(editor, address(record), {**data, "city-en": "Almaty", **SUBMIT})
    state = again(record).current_workflow_task_state
    url = address(record, "workflow_action", "approve", state.pk)
    assert posted(press, url, {"comment": ""})[0].to == [editor.email]
    assert str(Organisation.objects.get(pk=record.pk).city) == "Almaty"


def test_an_unreachable_mail_server_hinders_nothing(
    client, posted, person_of, write, settings, caplog
):
    editor, _press = person_of("Editors"), person_of("Press office")
    page = write(editor)
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "localhost", 1
    submit(client, posted, editor, page)
    assert again(page).workflow_in_progress
    assert "was not sent" in caplog.text


def test_the_mail_backend_of_a_real_portal_only_logs(settings, caplog):
    settings.EMAIL_HOST, settings.EMAIL_PORT = "localhost", 1
    backend = "portal.publishing.notifications.sending.ForgivingEmailBackend"
    message = mail.EmailMessage("s", "b", "a@example.org", ["b@example.org"])
    message.connection = mail.get_connection(backend)
    assert not message.send()
    with message.connection as connection:
        assert connection is message.connection
    assert "mail server" in caplog.text


def test_whoever_turned_letters_off_gets_none(client, posted, person_of, write):
    editor, press = person_of("Editors"), person_of("Press office")
    press.wagtail_userprofile.submitted_notifications = False
    press.wagtail_userprofile.save()
    assert submit(client, posted, editor, write(editor)) == []


def test_nobody_is_told_of_what_they_may_not_see(account, write):
    from portal.publishing.notifications.recipients import addressees

    page = write(account("Editors"))
    translator, press = account("Translators: ru"), account("Press office")
    assert addressees([translator, press], page, None) == [press]


def test_without_a_choice_the_letter_is_in_the_main_language(client, posted, person_of, write):
    editor, _press = person_of("Editors", "en"), person_of("Press office")
    (letter,) = submit(client, posted, editor, write(editor))
    with override("kk"):
        assert gettext("Something waits for your review.") in letter.body


def test_withdrawal_and_urgent_publication_reach_the_heads(
    client, posted, person_of, account, write
):
    from django.contrib.auth.models import Group

    press, editor = person_of("Press office"), person_of("Editors")
    head = person_of("Heads of the press office")
    head.groups.add(Group.objects.get(name="Press office"))
    page = write(press)
    letters = posted(press, f"/admin/urgent/{page.pk}/", {"reason": "Ертең кеш"})
    assert [letter.to for letter in letters] == [[head.email]]
    assert "Ертең кеш" in letters[0].body
    page.owner = editor
    page.save(update_fields=["owner"])
    letters = posted(press, f"/admin/withdraw/page/{page.pk}/", {"notes-kk": "Расталмады"})
    assert sorted(letter.to[0] for letter in letters) == sorted([head.email, editor.email])
    assert all("Расталмады" in letter.body for letter in letters)
    assert all("/kk/news/visit/" not in letter.body for letter in letters)


def test_a_title_with_a_line_break_makes_no_header(person_of, write):
    from portal.publishing.notifications.sending import Letter, written_to

    page = write(person_of("Editors"))
    page.draft_title = "Бірінші\r\nBcc: x@example.org"
    letter = written_to(person_of("Press office"), Letter("submitted", page))
    assert letter.subject.split() == letter.subject.split(" ")
    assert letter.message()["Bcc"] is None


def test_comments_on_a_page_are_mailed_in_the_readers_language(person_of, write):
    from wagtail.admin.mail import send_notification

    editor, press = person_of("Editors", "uz"), person_of("Press office", "ru")
    page = write(press)
    context = {"page": page, "editor": editor, "new_comments": [], "resolved_comments": [],
               "deleted_comments": [], "replied_comments": []}  # fmt: skip
    with override("kk"):
        send_notification([press], "updated_comments", context)
        (letter,) = mail.outbox
    with override("ru"):
        assert gettext("Open it in the admin:") in letter.body
    assert "<" not in letter.body
