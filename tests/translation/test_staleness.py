"""A page that is older than its original says so to its readers."""

import pytest
from wagtail.models import Page

from portal.models import StandardPage
from portal.translation.staleness import stale_notice
from tests.translation.conftest import fill_strings, publish_translation


@pytest.fixture
def kazakh(original, make_translation):
    return make_translation(original, "kk")


def reword(original, **words):
    original = StandardPage.objects.get(pk=original.pk)
    for name, text in words.items():
        setattr(original, name, text)
    original.save_revision().publish()
    return original


def notice(page):
    return stale_notice(Page.objects.get(pk=page.pk))


def test_a_fresh_translation_is_not_stale(kazakh):
    assert notice(kazakh) is None


def test_an_original_is_not_stale(original, kazakh):
    reword(original, lead="Новый абзац.")
    assert notice(original) is None


def test_new_words_of_the_original_make_it_stale(original, kazakh):
    changed = reword(original, lead="Новый абзац.", title="О нашем портале")
    told = notice(kazakh)
    assert told.language == "ru"
    assert told.autonym == "Русский"
    assert told.title == "О нашем портале"
    assert told.url.endswith(changed.get_url())
    assert told.changed_at > told.translated_at


def test_publishing_the_original_again_unchanged_does_not(original, kazakh):
    reword(original)
    assert notice(kazakh) is None


def test_a_fact_of_the_original_does_not(original, kazakh):
    reword(original, show_in_menus=True)
    assert notice(kazakh) is None
    assert Page.objects.get(pk=kazakh.pk).show_in_menus


def test_translating_again_heals_it(original, kazakh, django_capture_on_commit_callbacks):
    original = reword(original, lead="Новый абзац.")
    fill_strings(original, "kk")
    with django_capture_on_commit_callbacks(execute=True):
        publish_translation(original, "kk")
    assert notice(kazakh) is None


def test_publishing_without_translating_the_new_words_does_not_heal_it(
    original, kazakh, django_capture_on_commit_callbacks
):
    original = reword(original, lead="Новый абзац.")
    with django_capture_on_commit_callbacks(execute=True):
        publish_translation(original, "kk")
    assert notice(kazakh).url


def test_no_notice_points_at_an_original_that_is_not_public(original, kazakh):
    reword(original, lead="Новый абзац.").unpublish()
    assert notice(kazakh) is None


def test_an_untouched_page_costs_one_query(kazakh, django_assert_num_queries):
    page = Page.objects.get(pk=kazakh.pk)
    with django_assert_num_queries(1):
        assert stale_notice(page) is None


def test_the_reader_is_told_and_led_to_the_original(original, kazakh, client):
    reword(original, lead="Новый абзац.", title="О нашем портале")
    response = client.get(Page.objects.get(pk=kazakh.pk).url)
    assert response.status_code == 200
    assert "/ru/about/" in response.text
    assert "О нашем портале" in response.text


def test_a_reader_who_has_just_been_there_is_told_at_once(original, kazakh, client):
    url = Page.objects.get(pk=kazakh.pk).url
    assert "О нашем портале" not in client.get(url).text
    reword(original, lead="Новый абзац.", title="О нашем портале")
    assert "О нашем портале" in client.get(url).text


def test_the_editors_sync_does_not_make_a_translation_stale(original, kazakh, admin_client):
    from wagtail_localize.models import TranslationSource

    source = TranslationSource.objects.get_for_instance(original)
    response = admin_client.post(f"/admin/localize/update/{source.pk}/", {})
    assert response.status_code == 302
    assert notice(kazakh) is None
