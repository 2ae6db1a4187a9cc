"""Nothing of a page is public before its moment, and all of it from then on."""

from datetime import UTC, timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from tests.admin.conftest import address, form_of
from tests.admin.test_pages import page_form
from tests.factories.records import OrganisationFactory
from tests.review.conftest import again, edit_url

PLACES = ["/kk/", "/kk/news/", "/ru/news/", "/sitemap-pages.xml", "/kk/search/?q=Сапар"]
FORMAT = "%Y-%m-%d %H:%M"


@pytest.fixture
def moment():
    return timezone.localtime(timezone.now() + timedelta(hours=2)).replace(second=0, microsecond=0)


@pytest.fixture
def clock(monkeypatch):
    """``clock(moment)`` sets the time of all who ask Django for it."""

    def set_to(moment):
        monkeypatch.setattr("django.utils.timezone.now", lambda: moment.astimezone(UTC))

    return set_to


@pytest.fixture
def embargoed(account, write, moment):
    """What an editor wrote for this moment and submitted."""
    editor = account("Editors")
    page = write(editor, lead="Мазмұны")
    page.go_live_at = moment
    page.save_revision(user=editor)
    page = again(page)
    page.get_workflow().start(page, editor)
    return page


def approve(client, user, page):
    client.force_login(user)
    state = again(page).current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    client.post(url, {"comment": ""})
    client.logout()


def is_public(client):
    seen = {"/kk/news/visit/" in client.get(place).text for place in PLACES}
    seen.add(client.get("/kk/news/visit/").status_code == 200)
    assert len(seen) == 1, "either everywhere or nowhere"
    return seen.pop()


def test_approval_schedules_and_the_public_sees_nothing_until_the_moment(
    client, account, embargoed, moment, clock
):
    approve(client, account("Press office"), embargoed)
    assert not again(embargoed).live
    assert again(embargoed).approved_schedule
    assert not is_public(client)
    clock(moment - timedelta(seconds=1))
    call_command("run_due", verbosity=0)
    assert not is_public(client)
    clock(moment + timedelta(seconds=1))
    assert not is_public(client), "until run_due has run"
    call_command("run_due", verbosity=0)
    assert is_public(client)
    call_command("run_due", verbosity=0)
    assert is_public(client)


def test_at_no_moment_is_a_new_page_public_when_it_is_made_with_an_embargo(
    client, account, news, moment
):
    from wagtail.signals import page_published

    states = []

    def note(sender, instance, **kwargs):
        states.append(Page.objects.get(pk=instance.pk).live)

    page_published.connect(note)
    try:
        client.force_login(account())
        home = news.get_parent()
        url = reverse("wagtailadmin_pages:add", args=["portal", "standardpage", home.pk])
        data = {"title": "Сапар", "slug": "visit", "lead": "", "body-count": "0"}
        data |= {f"{name}-{part}_FORMS": "0" for name in ("comments", "change_notes")
                 for part in ("TOTAL", "INITIAL")}  # fmt: skip
        data |= {"go_live_at": moment.strftime(FORMAT), "action-publish": "1"}
        assert client.post(url, data).status_code == 302
    finally:
        page_published.disconnect(note)
    assert states == [False]
    page = Page.objects.get(slug="visit")
    assert (page.live, page.first_published_at) == (False, None)
    assert client.get("/kk/visit/").status_code == 404


def test_the_preview_says_until_when_and_in_which_time_zone(client, account, embargoed, moment):
    client.force_login(account("Press office"))
    url = reverse("wagtailadmin_pages:view_draft", args=[embargoed.pk])
    text = client.get(url).text
    assert moment.strftime("%H:%M") in text
    assert "Asia/Almaty (UTC+05:00)" in text
    embargoed = again(embargoed)
    embargoed.go_live_at = None
    embargoed.save_revision()
    assert "Asia/Almaty" not in client.get(url).text


def test_the_form_names_the_time_zone(client, account, embargoed):
    client.force_login(account("Press office"))
    assert "Asia/Almaty (UTC+05:00)" in client.get(edit_url(embargoed)).text
    assert "Asia/Almaty (UTC+05:00)" in client.get(address(OrganisationFactory())).text


def test_the_press_office_lifts_the_embargo(client, account, embargoed, moment, clock):
    press = account("Press office")
    approve(client, press, embargoed)
    revision = again(embargoed).scheduled_revision
    url = reverse("wagtailadmin_pages:revisions_unschedule", args=[embargoed.pk, revision.pk])
    editor = embargoed.owner
    client.force_login(editor)
    client.post(url)
    assert again(embargoed).approved_schedule, "not the editor"
    client.force_login(press)
    client.post(url)
    assert not again(embargoed).approved_schedule
    clock(moment + timedelta(days=1))
    call_command("run_due", verbosity=0)
    client.logout()
    assert not is_public(client)


def test_a_live_page_keeps_its_version_until_the_moment_of_the_next(
    client, account, write, moment, clock
):
    page = write(account("Editors"), lead="Бірінші")
    page.get_latest_revision().publish()
    page = again(page)
    page.lead, page.go_live_at = "Екінші", moment
    page.save_revision().publish()
    assert "Бірінші" in client.get("/kk/news/visit/").text
    clock(moment + timedelta(minutes=1))
    call_command("run_due", verbosity=0)
    assert "Екінші" in client.get("/kk/news/visit/").text


def test_a_record_is_embargoed_too(client, account, moment, clock):
    from portal.models import Organisation

    press = account("Press office")
    record = Organisation(live=False)
    record.names.create(language="en", name="Centre")
    record.save()
    record.save_revision()
    client.force_login(press)
    data = {**form_of(client, address(record)), "go_live_at": moment.strftime(FORMAT)}
    assert client.post(address(record), {**data, "action-publish": "1"}).status_code == 302
    client.logout()
    assert client.get(f"/en/organisations/{record.pk}/").status_code == 404
    clock(moment + timedelta(minutes=1))
    call_command("run_due", verbosity=0)
    assert client.get(f"/en/organisations/{record.pk}/").status_code == 200


def test_the_form_still_works_for_who_may_not_publish(client, account, embargoed):
    client.force_login(embargoed.owner)
    data = page_form(client, embargoed)
    assert client.post(edit_url(embargoed), data).status_code == 200, "locked while in review"
    assert not again(embargoed).live
