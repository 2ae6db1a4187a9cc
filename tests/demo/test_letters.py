"""The demo's texts are written with the letters of their languages."""

import re
from pathlib import Path

import pytest
from django.apps import apps

from portal.languages.alphabet import ALPHABETS
from portal.languages.plain_words import is_mixed
from portal.languages.plain_words import words as words_of
from portal.setup.demo.files import read_tables

pytestmark = pytest.mark.own_site

APPS = ("portal", "portal_news", "portal_partnerships", "portal_experts")
LANGUAGES = ("kk", "ru", "en", "ky", "uz")
CYRILLIC = re.compile(r"[а-яёәғқңөұүһіў]+", re.IGNORECASE)
NOT_UZBEK = re.compile(r"[oOgG]['`‘’´]|[^\W\d_]['`‘’´][^\W\d_]")


def texts(value, language=""):
    """Every text of a table with the language of the nearest table named after one."""
    if isinstance(value, dict):
        for name, part in value.items():
            yield from texts(part, name if name in LANGUAGES else language)
    elif isinstance(value, list):
        for part in value:
            yield from texts(part, language)
    elif isinstance(value, str) and language:
        yield language, value


def files():
    folders = [Path(apps.get_app_config(label).path, "demo") for label in APPS]
    return sorted(path for folder in folders for path in folder.glob("*.toml"))


@pytest.fixture(params=files(), ids=lambda path: f"{path.parent.parent.name}/{path.name}")
def written(request):
    return list(texts(read_tables(request.param)))


def test_no_word_mixes_alphabets(written):
    assert [word for _language, text in written for word in words_of(text) if is_mixed(word)] == []


def test_uzbek_has_its_own_marks(written):
    uzbek = [text for language, text in written if language == "uz"]
    assert [text for text in uzbek if NOT_UZBEK.search(text)] == []


def test_uzbek_and_english_are_latin(written):
    latin = [text for language, text in written if language in ("uz", "en")]
    assert [text for text in latin if CYRILLIC.search(text)] == []


@pytest.mark.parametrize("language", ["kk", "ru", "ky"])
def test_cyrillic_letters_are_those_of_the_language(written, language):
    foreign = [
        (word, text)
        for tag, text in written
        if tag == language
        for word in CYRILLIC.findall(text)
        if set(word.lower()) - set(ALPHABETS[language])
    ]
    assert foreign == []
