"""Previews of pages and records, in each language and on each width."""

import pytest
from django.urls import reverse

from news.models import NewsIndexPage, NewsPage
from portal.models import Event
from tests.admin.conftest import address, form_of
from tests.admin.test_pages import page_form
from tests.factories import add_page, translate_page


@pytest.fixture
def news(portal_site):
    """A news item in Kazakh with its translation into Russian."""
    parent = NewsIndexPage.objects.descendant_of(portal_site["kk"]).get()
    page = add_page(parent, NewsPage(title="Сапар", slug="sapar", lead="Дәрігерлер келді"))
    return translate_page(page, "ru")


def preview(client, page, mode=""):
    """What the preview panel shows of the page's form as it opens."""
    url = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    assert client.post(url, page_form(client, page)).json()["is_valid"]
    return client.get(url, {"mode": mode})


def test_a_page_is_previewed_in_each_language_that_it_has(administrator, news):
    names = dict(news["kk"].preview_modes)
    assert names == {"": "Қазақша", "ru": "Русский"}
    russian = preview(administrator, news["kk"], "ru")
    assert russian.status_code == 200
    assert '<html lang="ru"' in russian.text
    assert "ru: Сапар" in russian.text


def test_the_preview_of_a_translation_shows_its_draft_to_its_editors_only(client, account, news):
    draft = news["ru"]
    draft.title = "Черновик"
    draft.save_revision()
    client.force_login(account("Editors"))
    assert "Черновик" in preview(client, news["kk"], "ru").text
    client.force_login(account("Translators: kk"))
    seen = preview(client, news["kk"], "ru").text
    assert "Черновик" not in seen
    assert "ru: Сапар" in seen


def test_a_translation_that_is_no_page_yet_is_shown_to_nobody_else(client, account, news):
    news["ru"].unpublish()
    client.force_login(account("Translators: kk"))
    assert preview(client, news["kk"], "ru").status_code == 403


def test_a_page_in_one_language_has_no_choice(portal_site):
    parent = NewsIndexPage.objects.descendant_of(portal_site["ru"]).get()
    page = add_page(parent, NewsPage(title="Одна", slug="one"))
    assert len(page.preview_modes) == 1


def test_records_and_pages_are_previewed_on_phones(administrator, event, portal_site):
    news = NewsIndexPage.objects.get(locale__language_code="kk")
    for url in (address(event), reverse("wagtailadmin_pages:edit", args=[news.pk])):
        page = administrator.get(url).text
        for width in (320, 390, 768, 1280):
            assert f'data-device-width="{width}"' in page
        assert "icon-portal-phone-small" in page


@pytest.mark.parametrize("language", ["kk", "ru", "en", "ky", "uz"])
def test_a_record_is_previewed_in_each_language(administrator, event, language):
    administrator.post(address(event, "preview_on_edit"), form_of(administrator, address(event)))
    response = administrator.get(address(event, "preview_on_edit"), {"mode": language})
    assert f'<html lang="{language}"' in response.text
    assert Event.objects.count() == 1
