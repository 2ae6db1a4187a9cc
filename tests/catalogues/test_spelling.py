"""Spelling: Russian and English findings block, Kazakh and Uzbek ones only report."""

import shutil

import pytest

from portal.languages.uzbek_scripts import to_cyrillic
from tests.catalogues.spelling import spelling
from tests.environment.presence import missing


@pytest.fixture(autouse=True)
def hunspell():
    return shutil.which("hunspell") or missing("hunspell")


def test_russian_misspelling_is_an_error(catalogue):
    [finding] = spelling(catalogue("ru", 'msgid "x"\nmsgstr "Cписок саглашений"'.replace("C", "С")))
    assert finding.message == 'spelling “саглашений”: "x"'
    assert not finding.is_report


def test_english_is_checked_in_its_source_strings(catalogue):
    [finding] = spelling(catalogue("en", 'msgid "Helth programme"\nmsgstr ""'))
    assert finding.message.startswith("spelling “Helth”")


def test_placeholders_tags_abbreviations_and_foreign_words_are_not_spelt(catalogue):
    text = "<strong>%(qwerty)s</strong> {zxcv} НИИ WHO https://пример.рф"
    assert list(spelling(catalogue("ru", f'msgid "x"\nmsgstr "{text}"'))) == []


@pytest.mark.parametrize(("language", "word"), [("kk", "жжжжқ"), ("uz", "qqqzzz")])
def test_kazakh_and_uzbek_only_report(catalogue, language, word):
    [finding] = spelling(catalogue(language, f'msgid "x"\nmsgstr "{word}"'))
    assert finding.is_report


def test_kyrgyz_has_no_dictionary(catalogue):
    assert list(spelling(catalogue("ky", 'msgid "x"\nmsgstr "ыыыы"'))) == []


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("Oʻzbekiston", "ўзбекистон"),
        ("shifokor", "шифокор"),
        ("maʼlumot", "маълумот"),
        ("elchi yoʻl", "элчи йўл"),
        ("yangi gʻoya", "янги ғоя"),
    ],
)
def test_uzbek_in_cyrillic(latin, cyrillic):
    assert to_cyrillic(latin).lower() == cyrillic
