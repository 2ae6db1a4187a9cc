"""The list of translations: to each what they may work on."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import Translation, TranslationSource

from news.models import NewsIndexPage, NewsPage
from tests.admin.conftest import account, signed_in
from tests.factories import add_page, translate_page

__all__ = ["account", "signed_in"]


@pytest.fixture
def news(portal_site):
    """News in Russian, given to be translated into Kazakh and Uzbek."""
    parent = NewsIndexPage.objects.descendant_of(portal_site["ru"]).get()

    def make(title):
        page = add_page(parent, NewsPage(title=title, slug=f"n-{NewsPage.objects.count()}"))
        source, _created = TranslationSource.update_or_create_from_instance(page)
        for tag in ("kk", "uz"):
            locale = Locale.objects.get(language_code=tag)
            Translation.objects.create(source=source, target_locale=locale).save_target()
        return page

    return make


def listed(client, **query):
    response = client.get(reverse("portal_translations:index"), query)
    assert response.status_code == 200
    return [
        (each.source.object_repr, each.target_locale.language_code)
        for each in response.context["object_list"]
    ]


def test_translators_see_the_translations_into_their_language(signed_in, news):
    news("Новость")
    assert listed(signed_in("Translators: kk")) == [("Новость", "kk")]


def test_editors_see_all_languages_and_narrow_them(signed_in, news):
    news("Новость")
    client = signed_in("Editors")
    assert len(listed(client)) == 2
    uzbek = Locale.objects.get(language_code="uz")
    assert listed(client, target_locale=uzbek.pk) == [("Новость", "uz")]


def test_what_waits_is_told_from_what_is_done(signed_in, news):
    done, waiting = news("Готово"), news("Ждёт")
    translate_page(done, "kk")
    client = signed_in("Translators: kk")
    assert listed(client, state="waiting") == [(waiting.title, "kk")]
    assert listed(client, state="outdated") == []
    page = client.get("/admin/").text
    assert "Ждёт" in page
    assert "Готово" not in page


def test_who_writes_in_all_languages_has_no_panel_of_translations(signed_in, news):
    news("Ждёт")
    assert "portal-translations-section" not in signed_in("Editors").get("/admin/").text


def test_a_longer_list_takes_no_more_queries(signed_in, news):
    client = signed_in("Editors")
    counts = []
    for more in (1, 4):
        for number in range(more):
            news(f"Новость {number}")
        listed(client)
        with CaptureQueriesContext(connection) as queries:
            listed(client)
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_the_menu_has_one_list_of_translations(signed_in):
    page = signed_in("Editors").get("/admin/").text
    assert reverse("portal_translations:index") in page
    assert reverse("wagtail_localize:translations_report") not in page
