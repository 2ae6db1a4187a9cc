"""Editing as an editor does it, in a browser."""

import pytest
from playwright.sync_api import expect

from portal.models import Event, EventIndexPage, EventPage, Person, Topic
from tests.environment.browser import wait_until_settled
from tests.factories import TopicFactory

pytestmark = pytest.mark.browser


@pytest.fixture
def editor(page, account):
    """The page of an administrator who has signed in."""
    account()
    page.goto("/admin/login/")
    page.fill("[name=username]", "admin")
    page.fill("[name=password]", "secret")
    page.click("[type=submit]")
    page.wait_for_url("**/admin/")
    return page


def open_form(editor, address):
    editor.goto(address)
    wait_until_settled(editor)


def add_member(editor):
    """A delegation with a member whose person is made in the chooser."""
    editor.click("#id_delegations-ADD")
    editor.fill("#id_delegations-0-title", "Хирургтар")
    editor.click("#id_delegations-0-members-ADD")
    editor.click("#id_delegations-0-members-0-person-chooser [data-chooser-action-choose]")
    editor.click(".modal-content a[href='#tab-create']")
    editor.fill(".modal-content [name=family]", "Сәрсенов")
    editor.click(".modal-content #tab-create [type=submit]")
    expect(editor.locator("#id_delegations-0-members-0-person-title")).to_have_text("Сәрсенов")


def test_an_event_with_nested_rows_saves_itself_and_is_refused_beside_the_field(editor):
    open_form(editor, "/admin/snippets/portal/event/add/")
    editor.fill("#id_names-0-name", "Сызғанов дәрістері")
    editor.wait_for_url("**/event/edit/**")
    wait_until_settled(editor)
    with editor.expect_response("**/event/edit/**"):
        add_member(editor)
    wait_until_settled(editor)
    editor.fill("#id_start", "2025")
    editor.fill("#id_end", "2024")
    # Autosave has written it, and says at once what is still open.
    expect(editor.locator("#portal-readiness li")).to_have_count(1)
    event = Event.objects.get()
    assert not event.live
    draft = event.get_latest_revision_as_object()
    assert draft.end == "2024"
    assert draft.delegations.get().members.get().person == Person.objects.get()
    assert not Person.objects.get().live

    editor.click("footer [data-w-dropdown-target=toggle]")
    editor.click("[name=action-publish]")
    # Wagtail names the panel by its heading, in the language that asked for it first.
    expect(editor.locator("[id$=-child-end-errors]")).not_to_be_empty()
    expect(editor.locator("#id_end")).to_have_value("2024")
    expect(editor.locator("#id_delegations-0-title")).to_have_value("Хирургтар")
    editor.fill("#id_end", "2026")
    editor.click("footer [data-w-dropdown-target=toggle]")
    editor.click("[name=action-publish]")
    editor.wait_for_url("**/admin/snippets/portal/event/")
    event.refresh_from_db()
    assert event.live
    assert event.delegations.get().members.count() == 1


def test_words_in_other_languages_lie_behind_a_fold(editor, event):
    event.city = {"kk": "Ташкент", "uz": "Toshkent"}
    event.save_revision().publish()
    open_form(editor, f"/admin/snippets/portal/event/edit/{event.pk}/")
    uzbek = editor.locator("#id_city-uz")
    expect(uzbek).to_be_hidden()
    editor.locator("summary", has_text="Oʻzbekcha").click()
    expect(uzbek).to_have_value("Toshkent")
    with editor.expect_response("**/event/edit/**") as answer:
        uzbek.fill("Toshkent shahri")
    assert answer.value.json()["success"]
    draft = Event.objects.get().get_latest_revision_as_object()
    assert draft.city == {"kk": "Ташкент", "uz": "Toshkent shahri"}


def test_a_kazakh_title_gives_an_ascii_slug(editor, portal_site):
    events = EventIndexPage.objects.descendant_of(portal_site["kk"]).get()
    editor.goto(f"/admin/pages/add/portal/eventpage/{events.pk}/")
    editor.locator("#id_title").press_sequentially("Қысқа жаңалық: Сызғанов")
    editor.locator("#id_title").blur()
    expect(editor.locator("#id_slug")).to_have_value("qysqa-zhangalyq-syzghanov")
    assert not EventPage.objects.exists(), "without its event the page is not saved"


def test_records_are_chosen_in_the_list_and_published_together(editor):
    topics = [TopicFactory(live=False) for _ in "12"]
    for topic in topics:
        topic.save_revision()
    editor.goto("/admin/snippets/portal/topic/")
    for topic in topics:
        editor.check(f"[data-object-id='{topic.pk}']")
    editor.click("[data-bulk-action-button][href*=publish] >> nth=0")
    editor.click(".nice-padding [type=submit]")
    editor.wait_for_url("**/admin/snippets/portal/topic/")
    assert all(Topic.objects.get(pk=topic.pk).live for topic in topics)


def test_the_home_page_and_a_list_fit_a_phone(editor, event):
    editor.set_viewport_size({"width": 390, "height": 740})
    for address in ("/admin/", "/admin/lists/portal/eventpage/", "/admin/snippets/portal/event/"):
        editor.goto(address)
        assert editor.evaluate("document.documentElement.scrollWidth") <= 390, address
