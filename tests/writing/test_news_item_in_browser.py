"""A news item from a blank form to its public page, as a new editor makes it."""

import io

import pytest
from PIL import Image
from playwright.sync_api import expect
from wagtail.users.models import UserProfile

from news.models import NewsPage
from partnerships.models import AgreementIndexPage, AgreementPage
from portal.models import Person
from tests.environment.browser import wait_until_settled
from tests.factories import (
    AgreementFactory,
    OrganisationFactory,
    PersonFactory,
    TopicFactory,
    add_page,
)

pytestmark = pytest.mark.browser


#: How often the editor clicks and how many fields the editor fills in. Less is better: whoever
#: has to raise a number should have a reason.
#: One of each is the reason that a press officer gives whose words nobody else has read.
CLICKS, FIELDS = 23, 7


class Hands:
    """What an editor does on a page, counted."""

    def __init__(self, page):
        self.page, self.clicks, self.fields = page, 0, 0

    def click(self, selector):
        self.clicks += 1
        self.page.locator(selector).first.click()

    def fill(self, selector, text):
        self.fields += 1
        self.page.fill(selector, text)

    def choose_several(self, opener, *names):
        """Tick in a chooser, and take what is ticked."""
        self.click(opener)
        for name in names:
            self.click(f".modal-content tr:has-text('{name}') [type=checkbox]")
        self.click(".modal-content [data-multiple-choice-submit]")
        expect(self.page.locator(".modal-content")).to_have_count(0)


@pytest.fixture
def picture(tmp_path):
    data = io.BytesIO()
    Image.new("RGB", (1200, 800), "teal").save(data, "PNG")
    path = tmp_path / "meeting.png"
    path.write_bytes(data.getvalue())
    return path


@pytest.fixture
def records(portal_site):
    """Two people, a centre, a topic and an agreement with its page."""
    PersonFactory(kk=("Ахметов", "Асқар"))
    PersonFactory(kk=("Серікова", "Айгүл"))
    OrganisationFactory(kk="Хирургия орталығы")
    TopicFactory(kk="Хирургия")
    register = AgreementIndexPage.objects.descendant_of(portal_site["kk"]).get()
    agreement = AgreementFactory(kk="Ташкентпен келісім", signed="2018-05-14")
    add_page(register, AgreementPage(title="Ташкентпен келісім", agreement=agreement))
    draft = PersonFactory(kk=("Жаңабаев", "Ерлан"), live=False)
    draft.save_revision()


@pytest.fixture
def press_office(page, account):
    """A press officer who works in Kazakh."""
    profile = UserProfile.get_for_user(account("Press office", name="press"))
    profile.preferred_language = "kk"
    profile.save()
    page.goto("/admin/login/")
    page.fill("[name=username]", "press")
    page.fill("[name=password]", "secret")
    page.click("[type=submit]")
    page.wait_for_url("**/admin/")
    return page


def upload(hands, path):
    """Choose a new picture from the editor's own disk."""
    hands.click("#id_image-chooser [data-chooser-action-choose]")
    hands.click(".modal-content a[href='#tab-upload']")
    hands.page.set_input_files(".modal-content [type=file]", path)
    expect(hands.page.locator(".modal-content #tab-upload [name$=title]")).to_have_value("meeting")
    hands.fill(".modal-content #tab-upload [name$=description]", "Екі дәрігер қол алысып тұр")
    hands.click(".modal-content #tab-upload [type=submit]")


def choose_agreement(hands):
    hands.click("#id_related_pages-OPEN_MODAL")
    hands.fill(".modal-content [name=q]", "Ташкентпен")
    hands.click(".modal-content tr:has-text('Ташкентпен келісім') [type=checkbox]")
    hands.click(".modal-content [data-multiple-choice-submit]")
    expect(hands.page.locator(".modal-content")).to_have_count(0)


def write_text(hands):
    hands.click("[id$=body-section] .c-sf-add-button")
    hands.click(".w-combobox__option:has-text('Мәтін')")
    hands.fields += 1
    editor = hands.page.locator("[id$=body-section] [contenteditable=true]")
    editor.press_sequentially("Дәрігерлер бірге операция жасады.")


def test_a_news_item_from_a_blank_form_to_its_public_page(press_office, records, news, picture):
    page, hands = press_office, Hands(press_office)
    page.goto(f"/admin/pages/add/portal_news/newspage/{news.pk}/")
    wait_until_settled(page)
    hands.fields += 1
    page.locator("#id_title").press_sequentially("Ташкентпен келісімге қол қойылды")
    hands.fill("#id_lead", "Екі ел дәрігерлері бірге жұмыс істейді.")
    page.wait_for_url("**/edit/")
    wait_until_settled(page)
    upload(hands, picture)
    expect(page.locator("#id_image_alt")).to_have_value("Екі дәрігер қол алысып тұр")
    hands.fill("#id_image_credit", "Баспасөз қызметі")
    write_text(hands)
    hands.choose_several("#id_people-OPEN_MODAL", "Ахметов", "Серікова", "Жаңабаев")
    hands.choose_several("#id_organisations-OPEN_MODAL", "Хирургия орталығы")
    choose_agreement(hands)
    wait_until_settled(page)
    hands.choose_several("#id_topics-OPEN_MODAL", "Хирургия")
    expect(page.locator("#portal-findings details")).to_have_count(0)

    hands.click("footer [data-w-dropdown-target=toggle]")
    hands.click("[name=action-publish]")
    page.wait_for_url("**/urgent/*/")
    hands.fill("[name=reason]", "Кездесу бүгін өтті.")
    hands.click(".portal-ask [type=submit]")
    page.wait_for_url("**/publish-with-drafts/")
    expect(page.locator("[name=with]")).to_be_checked()
    hands.click("main [type=submit]")
    page.wait_for_url(f"**/admin/pages/{news.pk}/")

    item = NewsPage.objects.get()
    assert item.live
    assert Person.objects.live().count() == 3
    page.goto(item.url)
    for text in ("Ташкентпен келісімге қол қойылды", "Жаңабаев", "Хирургия орталығы"):
        expect(page.locator("main")).to_contain_text(text)
    expect(page.locator("main figure img")).to_have_attribute("alt", "Екі дәрігер қол алысып тұр")
    expect(page.locator("aside a", has_text="Ташкентпен келісім")).to_be_visible()
    assert hands.clicks <= CLICKS
    assert hands.fields <= FIELDS
