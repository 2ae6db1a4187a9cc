"""Whoever wrote a page alone is asked for a reason, by whichever way they publish it."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, PageLogEntry
from wagtail_localize.models import StringTranslation, Translation

from portal.models import StandardPage
from portal.publishing.kept_versions import PublishedVersion
from tests.admin.test_pages import page_form
from tests.factories.pages import translate_page
from tests.peer_review.conftest import edit_url, is_live, urgent_url

PUBLISH = {"action-publish": "action-publish"}
APPROVE = {"action-workflow-action": "true", "workflow-action-name": "approve"}


def test_the_form_asks_for_the_reason_and_keeps_the_draft(client, press, write):
    page = write(press)
    client.force_login(press)
    data = {**page_form(client, page), "lead": "Жаңа сөз", **PUBLISH}
    response = client.post(edit_url(page), data)
    assert response.headers["Location"] == urgent_url(page)
    assert not is_live(page)
    page = StandardPage.objects.get(pk=page.pk)
    assert page.get_latest_revision_as_object().lead == "Жаңа сөз"
    response = client.post(urgent_url(page), {"reason": " "})
    assert list(response.context["form"].errors) == ["reason"]
    assert not is_live(page)
    client.post(urgent_url(page), {"reason": "Ертең кеш болады"})
    assert is_live(page)
    entry = PageLogEntry.objects.get(action="portal.publish_urgently")
    assert (entry.user, entry.page_id) == (press, page.pk)
    assert entry.data == {"reason": "Ертең кеш болады"}
    report = client.get(reverse("portal_urgent"))
    assert "Ертең кеш болады" in report.text
    assert "Ертең кеш болады" in client.get(f"/admin/pages/{page.pk}/history/").text
    assert client.get(f"{reverse('portal_urgent')}?export=xlsx").status_code == 200


def test_who_wrote_what_was_read_before_has_no_hand_in_what_replaces_it(
    client, account, press, write
):
    page = write(account("Editors"))
    page.get_latest_revision().publish()
    page = StandardPage.objects.get(pk=page.pk)
    page.unpublish()
    client.force_login(press)
    data = {**page_form(client, page), "lead": "Мүлде басқа сөз", **PUBLISH}
    assert client.post(edit_url(page), data).headers["Location"] == urgent_url(page)
    assert not is_live(page)


def test_a_new_page_is_not_published_in_one_go(client, press, portal_site):
    client.force_login(press)
    url = reverse("wagtailadmin_pages:add", args=["portal", "standardpage", portal_site["kk"].pk])
    data = {
        "title": "Сапар",
        "slug": "visit",
        "lead": "",
        "body-count": "0",
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
        "change_notes-TOTAL_FORMS": "0",
        "change_notes-INITIAL_FORMS": "0",
        **PUBLISH,
    }
    response = client.post(url, data)
    page = StandardPage.objects.get()
    assert response.headers["Location"] == urgent_url(page)
    assert not page.live


def test_bulk_publishing_is_all_or_none(client, press, account, write):
    own, other = write(press), write(account("Editors"), slug="other")
    client.force_login(press)
    url = f"/admin/bulk/wagtailcore/page/publish/?id={own.pk}&id={other.pk}"
    response = client.post(url, {}, follow=True)
    assert urgent_url(own) in "".join(map(str, response.context["messages"]))
    assert not is_live(own)
    assert not is_live(other)
    client.post(f"/admin/bulk/wagtailcore/page/publish/?id={other.pk}", {})
    assert is_live(other)


def test_bulk_publishing_of_what_stands_below_is_asked_too(client, press, account, write):
    upper, own = write(account("Editors")), write(press, slug="own")
    own.move(upper, "last-child")
    client.force_login(press)
    url = f"/admin/bulk/wagtailcore/page/publish/?id={upper.pk}"
    client.post(url, {"include_descendants": "on"})
    assert not is_live(own)
    assert not is_live(upper)


@pytest.mark.parametrize("by_script", [True, False])
def test_nobody_approves_what_they_wrote_and_submitted(client, press, write, by_script):
    page = write(press)
    page.get_workflow().start(page, press)
    client.force_login(press)
    state = page.current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    headers = {"x-requested-with": "XMLHttpRequest"} if by_script else {}
    response = client.post(url, {"comment": "Дұрыс"}, headers=headers)
    there = response.json()["redirect"] if by_script else response.headers["Location"]
    assert there == urgent_url(page)
    assert not is_live(page)
    state.refresh_from_db()
    assert state.status == "in_progress"


def test_nor_in_the_form(client, press, write):
    page = write(press)
    page.get_workflow().start(page, press)
    client.force_login(press)
    response = client.post(edit_url(page), {**page_form(client, page), **APPROVE})
    assert response.headers["Location"] == urgent_url(page)
    assert not is_live(page)
    client.post(urgent_url(page), {"reason": "Жедел"})
    assert is_live(page)
    assert not page.workflow_in_progress


def test_scheduling_is_publishing(client, press, write):
    page = write(press)
    client.force_login(press)
    later = timezone.localtime(timezone.now() + timedelta(days=1))
    data = {**page_form(client, page), "go_live_at": later.strftime("%Y-%m-%d %H:%M"), **PUBLISH}
    assert client.post(edit_url(page), data).headers["Location"] == urgent_url(page)
    assert not page.revisions.exclude(approved_go_live_at=None).exists()
    client.post(urgent_url(page), {"reason": "Жедел"})
    assert page.revisions.exclude(approved_go_live_at=None).exists()
    assert not is_live(page)


def test_an_old_version_is_not_brought_back_alone(client, press, write):
    page = write(press)
    client.force_login(press)
    first = page.latest_revision
    page.save_revision(user=press)
    url = reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, first.pk])
    data = {**page_form(client, page), "revision": first.pk, **PUBLISH}
    client.post(url, data)
    client.post(edit_url(page), data)
    assert not is_live(page)


def own_translation(page, user):
    """The Russian page as this user alone has translated it, still a draft."""
    russian = translate_page(page, "ru")["ru"]
    russian.unpublish()
    Page.objects.filter(pk=russian.pk).update(first_published_at=None, last_published_at=None)
    PublishedVersion.objects.filter(revision__in=russian.revisions.values("pk")).delete()
    russian.revisions.update(user=user)
    StringTranslation.objects.filter(locale=russian.locale).update(last_translated_by=user)
    return type(page).objects.get(pk=russian.pk)


def test_nor_is_ones_own_translation(client, press, account, write):
    page = write(account("Editors"))
    page.get_latest_revision().publish()
    russian = own_translation(page, press)
    client.force_login(press)
    response = client.post(edit_url(russian), {"action": "publish"})
    assert response.headers["Location"] == urgent_url(russian)
    assert not is_live(russian)


def test_a_translators_translation_is_published_by_the_press_office(
    client, press, account, write, django_capture_on_commit_callbacks
):
    page = write(account("Editors"))
    page.get_latest_revision().publish()
    russian = own_translation(page, account("Translators: ru"))
    client.force_login(press)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(edit_url(russian), {"action": "publish"})
    assert is_live(russian)


def test_an_urgent_translation_is_published_with_its_strings(
    client, press, account, write, django_capture_on_commit_callbacks
):
    page = write(account("Editors"))
    page.get_latest_revision().publish()
    russian = own_translation(page, press)
    client.force_login(press)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(urgent_url(russian), {"reason": "Жедел"})
    assert is_live(russian)
    assert type(russian).objects.get(pk=russian.pk).title.startswith("ru: ")
    assert Translation.objects.filter(enabled=True).exists()


def test_what_an_editor_wrote_needs_no_reason(client, press, account, write):
    page = write(account("Editors"))
    client.force_login(press)
    client.post(edit_url(page), {**page_form(client, page), "lead": "Түзетілді", **PUBLISH})
    assert is_live(page)
    assert client.get(urgent_url(page)).headers["Location"] == edit_url(page)


def test_a_second_editor_is_asked_anew_after_each_publication(client, press, account, write):
    page = write(account("Editors"))
    page.get_latest_revision().publish()
    page = StandardPage.objects.get(pk=page.pk)
    page.save_revision(user=press)
    client.force_login(press)
    assert client.get(urgent_url(page)).status_code == 200


@pytest.mark.parametrize("group", ["Editors", "Register officers", "Translators: kk"])
def test_a_reason_gives_nobody_the_right_to_publish(client, account, write, group):
    user = account(group)
    page = write(user)
    client.force_login(user)
    client.post(urgent_url(page), {"reason": "Жедел"})
    client.post(edit_url(page), {**page_form(client, page), **PUBLISH})
    client.post(f"/admin/bulk/wagtailcore/page/publish/?id={page.pk}", {})
    assert not is_live(page)
    assert client.get(reverse("portal_urgent")).status_code == 302


def test_an_incomplete_draft_is_refused_with_its_reasons(client, press, write):
    page = write(press)
    Page.objects.filter(pk=page.pk).update(draft_title="")
    revision = page.latest_revision
    revision.content["title"] = ""
    revision.save()
    client.force_login(press)
    response = client.post(urgent_url(page), {"reason": "Жедел"}, follow=True)
    assert "error" in [message.level_tag for message in response.context["messages"]]
    assert not is_live(page)
    assert not PageLogEntry.objects.filter(action="portal.publish_urgently").exists()


def test_a_ministry_may_do_without_the_rule(client, press, write, settings):
    settings.PORTAL = {"SECOND_READER": False}
    page = write(press)
    client.force_login(press)
    client.post(edit_url(page), {**page_form(client, page), **PUBLISH})
    assert is_live(page)


def test_an_administrator_is_not_asked(administrator, write, django_user_model):
    page = write(django_user_model._default_manager.get())
    administrator.post(edit_url(page), {**page_form(administrator, page), **PUBLISH})
    assert is_live(page)
