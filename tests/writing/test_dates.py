"""Dates in the admin: read as people of the region write them, kept as typed, refused when past."""

import datetime

import pytest
from django.core.management import call_command
from django.utils import timezone

from news.models import NewsPage
from tests.admin.conftest import address, reading_in
from tests.admin.conftest import form_of as record_form
from tests.factories import EventFactory
from tests.writing.conftest import edit, form_of, messages_of


def moment(**ahead):
    return timezone.localtime() + datetime.timedelta(**ahead)


def local(value):
    return value.strftime("%d.%m.%Y %H:%M")


def draft_of(item):
    return NewsPage.objects.get(pk=item.pk).get_latest_revision_as_object()


def wrong(response, name):
    return response.context["form"].errors.get(name)


@pytest.mark.parametrize("language", ["kk", "ru", "en", "ky", "uz"])
@pytest.mark.parametrize("written", ["%d.%m.%Y %H:%M", "%d/%m/%Y %H:%M", "%Y-%m-%d %H:%M"])
def test_a_moment_is_read_in_each_form_and_shown_in_the_local_one(
    administrator, item, language, written
):
    reading_in(administrator, language)
    ahead = moment(days=5).replace(second=0, microsecond=0)
    data = {**form_of(administrator, edit(item)), "go_live_at": ahead.strftime(written)}
    assert administrator.post(edit(item), data).status_code == 302
    assert draft_of(item).go_live_at == ahead
    assert form_of(administrator, edit(item))["go_live_at"] == local(ahead)


def test_what_cannot_be_read_is_kept_and_said(administrator, item):
    data = {**form_of(administrator, edit(item)), "go_live_at": "5 декабря в десять"}
    response = administrator.post(edit(item), data)
    assert wrong(response, "go_live_at")
    assert 'value="5 декабря в десять"' in response.text
    (told,) = messages_of(response, "error")
    assert str(wrong(response, "go_live_at")[0]) in told, "above the form, too"


def test_a_past_moment_is_refused(administrator, item):
    past = local(moment(minutes=-2))
    data = {**form_of(administrator, edit(item)), "go_live_at": past, "action-publish": "1"}
    response = administrator.post(edit(item), data)
    assert wrong(response, "go_live_at")
    assert f'value="{past}"' in response.text
    assert not NewsPage.objects.get(pk=item.pk).live
    administrator.post(edit(item), {**data, "go_live_at": ""})
    assert NewsPage.objects.get(pk=item.pk).live, "an empty field means at once"


def test_what_was_due_is_no_wish_any_more(administrator, item):
    item.go_live_at, item.expire_at = moment(hours=-2), moment(hours=-1)
    item.save_revision().publish()
    call_command("run_due", verbosity=0)
    data = form_of(administrator, edit(item))
    assert (data["go_live_at"], data["expire_at"]) == ("", "")
    data = {**data, "title": "Қайтадан", "action-publish": "1"}
    assert administrator.post(edit(item), data).status_code == 302
    page = NewsPage.objects.get(pk=item.pk)
    assert (page.live, page.title, page.expire_at) == (True, "Қайтадан", None)


def test_a_form_opened_before_the_moment_is_still_saved_after_it(administrator, item):
    item.expire_at = moment(hours=-1).replace(microsecond=123)
    item.save_revision()
    data = {**form_of(administrator, edit(item)), "expire_at": local(item.expire_at)}
    assert administrator.post(edit(item), data).status_code == 302


def test_a_record_whose_schedule_is_past_is_saved(administrator):
    event = EventFactory(kk="Күн", live=False)
    event.expire_at = moment(days=-1)
    event.save_revision()
    data = {**record_form(administrator, address(event)), "start": "2031"}
    assert administrator.post(address(event), data).status_code == 302
    data["go_live_at"] = local(moment(days=-1))
    assert wrong(administrator.post(address(event), data), "go_live_at")


def test_every_moment_names_its_time_zone(administrator, item):
    assert administrator.get(edit(item)).text.count("Asia/Almaty (UTC+05:00)") == 2


def test_reports_are_narrowed_by_a_local_date(administrator, item):
    page = "/admin/reports/site-history/?timestamp_from={}"
    response = administrator.get(page.format("01.12.2026"))
    assert not response.context["filters"].form.errors
    assert administrator.get(page.format("вчера")).context["filters"].form.errors
