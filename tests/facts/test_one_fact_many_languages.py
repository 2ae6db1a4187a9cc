"""A fact is entered once and reads the same in every language the moment it is published."""

import pytest
from django.utils.translation import override

from partnerships.models import AgreementIndexPage, AgreementPage
from portal.languages.dates import format_date
from tests.factories import AgreementFactory, add_page, publish, translate_page

LANGUAGES = ("kk", "ru", "en", "ky", "uz")


@pytest.fixture
def pages(portal_site):
    index = AgreementIndexPage.objects.get(locale__language_code="kk")
    agreement = AgreementFactory(kk="Меморандум", signed="2018-05-14")
    page = add_page(index, AgreementPage(title="Меморандум", agreement=agreement))
    return translate_page(page, "ru", "en", "ky", "uz")


def shown_in_all(client, pages, date):
    for language in LANGUAGES:
        with override(language):
            text = client.get(pages[language].get_url()).text
        yield language, format_date(date, language) in text


def test_a_date_changed_in_the_record_changes_on_all_five_pages(client, pages):
    agreement = pages["kk"].agreement
    assert dict(shown_in_all(client, pages, agreement.actions.first().date)) == dict.fromkeys(
        LANGUAGES, True
    )
    action = agreement.actions.first()
    action.date = "2019-06-15"
    agreement.actions = [action]
    publish(agreement)
    assert dict(shown_in_all(client, pages, agreement.actions.first().date)) == dict.fromkeys(
        LANGUAGES, True
    )


def test_a_draft_of_the_record_changes_no_page(client, pages):
    agreement = pages["kk"].agreement
    action = agreement.actions.first()
    action.date = "2019-06-15"
    agreement.actions = [action]
    agreement.save_revision()
    changed = dict(shown_in_all(client, pages, action.date))
    assert changed == dict.fromkeys(LANGUAGES, False)


def test_a_page_whose_record_is_withdrawn_is_not_found(client, pages):
    pages["kk"].agreement.unpublish()
    assert client.get(pages["ru"].get_url()).status_code == 404
