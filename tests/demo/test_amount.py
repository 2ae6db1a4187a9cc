"""Enough content that lists, filters and pages look real."""

from collections import Counter

import pytest
from wagtail.models import Page

from experts.models import ExpertProfile
from news.models import NewsPage
from partnerships.models import Agreement
from portal.models import Event, StandardPage
from tests.demo.reading import LANGUAGES, words

pytestmark = [pytest.mark.own_site, pytest.mark.slow, pytest.mark.usefixtures("loaded_demo", "db")]


def languages_by_item(model):
    return Counter(model.objects.live().values_list("translation_key", flat=True))


def test_eighteen_news_in_two_languages_and_a_third_in_five():
    items = languages_by_item(NewsPage)
    assert len(items) >= 18
    assert min(items.values()) >= 2
    assert sum(number == 5 for number in items.values()) * 3 >= len(items)


def test_news_are_first_written_in_every_language():
    from wagtail_localize.models import TranslationSource

    written = TranslationSource.objects.filter(
        object_id__in=NewsPage.objects.values("translation_key")
    )
    assert set(written.values_list("locale__language_code", flat=True)) == set(LANGUAGES)


def test_agreements_in_different_states_of_life():
    states = Counter(agreement.status_on().state for agreement in Agreement.objects.public())
    assert states.total() >= 12
    assert len(states) >= 7


def test_experts_of_eight_countries():
    experts = ExpertProfile.objects.public()
    assert experts.count() >= 24
    assert len(set(experts.values_list("country", flat=True))) >= 8


def test_events_past_and_to_come():
    progress = Counter(Event.objects.live().values_list("progress", flat=True))
    assert progress.total() >= 5
    assert {"planned", "under_way", "held"} <= set(progress)


def test_standard_pages_are_there_in_all_languages():
    assert set(languages_by_item(StandardPage).values()) == {len(LANGUAGES)}


def test_every_source_page_answers(site):
    from wagtail_localize.models import TranslationSource

    sources = TranslationSource.objects.values_list("object_id", "locale_id")
    pages = [Page.objects.get(translation_key=key, locale=locale) for key, locale in sources]
    assert len(pages) >= 60
    for page in pages:
        assert page.title in site(page.get_url()).replace("\xad", "").replace("&#x27;", "'")


def test_pictures_have_a_description_in_the_items_language():
    for item in NewsPage.objects.live().select_related("image"):
        assert item.image.width == 1200
        assert item.image_alt
        assert item.image_credit


def test_a_person_is_named_with_the_post_held_then(site):
    earlier = words(site("/kk/news/young-doctors-grants/"))
    later = words(site("/kk/news/licensing-desk/"))
    assert "Төлегенова Айсұлу Мұратқызы проректор" in earlier
    assert "Төлегенова Айсұлу Мұратқызы денсаулық сақтау министрінің орынбасары" in later
