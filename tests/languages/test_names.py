"""Names of countries and languages, and their order, come from CLDR."""

from django.conf import settings
from django.utils.translation import override

from portal.languages.alphabet import alphabetical
from portal.languages.cldr import (
    country_choices,
    country_name,
    language_autonym,
    language_choices,
    language_name,
)
from portal.languages.order import fallback_order


def test_a_country_in_five_languages():
    named = {language: country_name("UZ", language) for language in ("kk", "ru", "en", "ky", "uz")}
    assert named == {
        "kk": "Өзбекстан",
        "ru": "Узбекистан",
        "en": "Uzbekistan",
        "ky": "Өзбекстан",
        "uz": "Oʻzbekiston",
    }


def test_a_region_by_its_united_nations_code():
    assert country_name("145", "en") == "Western Asia"


def test_uzbek_is_spelt_with_its_own_letters():
    assert country_name("145", "uz") == "Gʻarbiy Osiyo"
    assert language_name("ky", "uz") == "qirgʻizcha"


def test_what_cldr_does_not_know_is_shown_as_its_code():
    assert country_name("XX", "kk") == "XX"
    assert language_name("qqq", "kk") == "qqq"


def test_a_language_with_its_script():
    assert language_name("uz-Cyrl", "en") == "Uzbek (Cyrillic)"
    assert language_name("kk-Latn", "en") == "Kazakh (Latin)"
    assert language_name("uz-Cyrl", "ru") == "узбекский (кириллица)"


def test_the_site_says_what_a_language_calls_itself():
    assert language_autonym("uz") == "Oʻzbekcha"
    assert language_autonym("tr") == "Türkçe"


def test_choices_stand_in_the_readers_alphabet():
    with override("ru"):
        names = [name for _code, name in country_choices()]
    assert names.index("Казахстан") < names.index("Киргизия") < names.index("Узбекистан")
    assert 240 < len(names) == len(set(names)) < 260


def test_the_sites_languages_are_offered_first():
    with override("en"):
        first = [code for code, _name in language_choices()[:7]]
    assert first == [*dict(settings.LANGUAGES), "kk-Latn", "uz-Cyrl"]


def test_kazakh_letters_stand_where_the_alphabet_has_them():
    words = ["Яблоко", "Қазақ", "Кітап", "Әлем", "Аула", "Өзен", "Отан"]
    assert sorted(words, key=lambda word: alphabetical(word, "kk")) == [
        "Аула", "Әлем", "Кітап", "Қазақ", "Отан", "Өзен", "Яблоко",
    ]  # fmt: skip


def test_uzbek_pairs_are_letters_after_z():
    words = ["Shahar", "Zamin", "Oʻzbek", "Samarqand"]
    assert sorted(words, key=lambda word: alphabetical(word, "uz")) == [
        "Samarqand", "Zamin", "Oʻzbek", "Shahar",
    ]  # fmt: skip


def test_the_nearest_other_language():
    assert fallback_order("kk")[:3] == ["kk", "ru", "en"]
    assert fallback_order("en")[:3] == ["en", "ru", "kk"]
    assert fallback_order("uz-cyrl")[:3] == ["uz-cyrl", "uz", "ru"]
    assert set(fallback_order("ky")) >= {"kk", "ru", "en", "ky", "uz"}
