"""A correction of substance leaves a public note, and the earlier version in the history."""

import pytest
from django.core.management import call_command
from wagtail.models import Revision

from portal.models import StandardPage
from tests.admin.conftest import add_row
from tests.admin.test_pages import page_form
from tests.factories.pages import translate_page
from tests.review.conftest import again, edit_url

PUBLISH = {"action-publish": "action-publish"}
NOTE = "Қатысушылар саны түзетілді"


@pytest.fixture
def published(account, write):
    page = write(account("Editors"), lead="Жүз дәрігер")
    page.get_latest_revision().publish()
    return again(page)


def changed(client, page, **fields):
    return {**page_form(client, page), "lead": "Елу дәрігер", **fields}


def with_note(data, text=NOTE):
    add_row(data, "change_notes", date="2026-11-25", text=text)
    return data


def test_whoever_publishes_a_change_is_asked_what_kind_it_is(administrator, published):
    url = edit_url(published)
    response = administrator.post(url, {**changed(administrator, published), **PUBLISH})
    assert list(response.context["form"].errors) == ["change_kind"]
    assert "Елу дәрігер" in response.text
    assert again(published).lead == "Жүз дәрігер"


@pytest.mark.parametrize("action", ["action-publish", "action-submit"])
def test_a_change_of_substance_needs_a_note(administrator, published, action):
    data = {**changed(administrator, published, change_kind="substance"), action: "1"}
    response = administrator.post(edit_url(published), data)
    assert list(response.context["form"].errors) == ["change_kind"]
    assert administrator.post(edit_url(published), with_note(data)).status_code == 302


def test_the_note_is_public_with_its_date(administrator, client, published):
    data = with_note({**changed(administrator, published), **PUBLISH})
    administrator.post(edit_url(published), data)
    text = client.get("/kk/news/visit/").text
    assert NOTE in text
    assert "2026 ж." in text
    # The same note does not answer for the next change.
    page = again(published)
    data = {**changed(administrator, page, lead="Он дәрігер"), **PUBLISH}
    assert administrator.post(edit_url(page), data).status_code == 200
    assert again(page).lead == "Елу дәрігер"


def test_a_small_fix_needs_none(administrator, client, published):
    data = {**changed(administrator, published, change_kind="small"), **PUBLISH}
    assert administrator.post(edit_url(published), data).status_code == 302
    assert again(published).lead == "Елу дәрігер"
    assert not again(published).change_notes.exists()


def test_a_draft_and_a_first_publication_are_not_asked(administrator, account, write, published):
    draft = changed(administrator, published)
    assert administrator.post(edit_url(published), draft).status_code == 302
    fresh = published.copy(update_attrs={"slug": "second"}, keep_live=False)
    data = {**changed(administrator, fresh), **PUBLISH}
    assert administrator.post(edit_url(fresh), data).status_code == 302
    assert again(fresh).live


def test_a_note_in_a_draft_is_not_public(administrator, client, published):
    administrator.post(edit_url(published), with_note(changed(administrator, published)))
    assert NOTE not in client.get("/kk/news/visit/").text


def test_every_page_with_words_has_notes(administrator, client, portal_site):
    page = StandardPage(title="Портал туралы", slug="about")
    portal_site["kk"].add_child(instance=page)
    page.save_revision().publish()
    data = with_note({**changed(administrator, page), **PUBLISH})
    assert administrator.post(edit_url(page), data).status_code == 302
    assert NOTE in client.get("/kk/about/").text


def test_the_translated_note_appears_with_the_translation(client, published):
    published.change_notes.add(published.change_notes.model(text=NOTE, locale=published.locale))
    published.save_revision().publish()
    translate_page(again(published), "ru")
    assert f"ru: {NOTE}" in client.get("/ru/news/visit/").text


def test_purging_keeps_what_the_public_has_read(published):
    first = published.live_revision
    draft = again(published).save_revision()
    again(published).save_revision().publish()
    call_command("purge_revisions")
    kept = set(Revision.objects.for_instance(again(published)).values_list("pk", flat=True))
    assert first.pk in kept
    assert draft.pk not in kept


def test_the_earlier_version_is_read_in_the_history(administrator, published):
    first = published.live_revision
    page = again(published)
    page.lead = "Елу дәрігер"
    page.save_revision().publish()
    call_command("purge_revisions")
    url = f"/admin/pages/{page.pk}/revisions/{first.pk}/view/"
    assert "Жүз дәрігер" in administrator.get(url).text


def test_a_page_is_deleted_with_its_versions(published):
    again(published).delete()
    assert not Revision.objects.filter(object_id=str(published.pk)).exists()
