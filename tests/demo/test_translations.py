"""Translators find the demo's translations as translations: complete and up to date."""

import json

import pytest
from django.utils.translation import override
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation

from portal.models import EventPage, StandardPage

pytestmark = [pytest.mark.own_site, pytest.mark.slow, pytest.mark.usefixtures("loaded_demo", "db")]


def test_all_are_complete():
    translations = Translation.objects.all()
    assert len(translations) > 100
    for translation in translations:
        total, translated = translation.get_progress()
        assert total == translated > 0
        with override("en"):
            assert translation.get_status_display() == "Up to date"


def test_every_page_but_lists_and_home_pages_is_an_original_or_a_translation():
    translations = Translation.objects.count()
    originals = Translation.objects.values("source").distinct().count()
    lists = [
        page.pk
        for page in Page.objects.filter(depth=3)
        if page.specific_class.__name__.endswith("IndexPage")
    ]
    contents = Page.objects.live().filter(depth__gte=3).exclude(pk__in=lists)
    assert contents.count() == translations + originals


def test_strings_are_published_words_in_the_other_language():
    page = EventPage.objects.get(slug="diaspora-conference", locale__language_code="uz")
    strings = StringTranslation.objects.filter(
        context__object_id=page.translation_key, locale=page.locale
    ).values_list("data", flat=True)
    assert page.title in strings
    assert page.lead in strings


def test_the_translators_editor_opens(admin_client):
    page = StandardPage.objects.get(slug="about", locale__language_code="kk")
    response = admin_client.get(f"/admin/pages/{page.pk}/edit/")
    assert response.status_code == 200
    assert json.dumps(page.lead)[1:-1] in response.content.decode()


def test_nothing_is_broken_in_the_page_tree():
    assert [problem for problem in Page.find_problems() if problem] == []
