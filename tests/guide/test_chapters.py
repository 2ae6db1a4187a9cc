"""The files of the guide: whole in each language, and true to what the admin says."""

import re
from functools import cache
from pathlib import Path

import polib
import pytest
import wagtail
import wagtail_localize
from django.conf import settings

from portal.admin.guide.chapters import GUIDE_LANGUAGES, chapters
from portal.admin.guide.rendering import address, rendered
from tests.guide.conftest import FILES, PICTURE, file_id

NAME = {
    "kk": re.compile(r"\*\*«([^»]+)»\*\*"),
    "ru": re.compile(r"\*\*«([^»]+)»\*\*"),
    "en": re.compile(r"\*\*“([^”]+)”\*\*"),
}
LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)]+)\)")
each_file = pytest.mark.parametrize(("chapter", "language"), FILES, ids=file_id)


def text_of(chapter, language):
    return chapter.path(language).read_text(encoding="utf-8")


@pytest.mark.parametrize("chapter", list(chapters), ids=file_id)
def test_a_chapter_is_built_alike_in_each_language(chapter):
    def build(language):
        text = text_of(chapter, language)
        headings = re.findall(r"^#+(?= )", text, re.MULTILINE)
        pictures = [Path(source).name for _words, source in PICTURE.findall(text)]
        return headings, pictures, sorted(LINK.findall(text)), text.count("\n|")

    assert build("kk") == build("ru") == build("en")


@each_file
def test_a_chapter_has_one_title_and_no_html(chapter, language):
    text = text_of(chapter, language)
    assert len(re.findall(r"^# ", text, re.MULTILINE)) == 1
    assert text.startswith("# ")
    assert "<" not in text


@each_file
def test_pictures_are_there_and_described(chapter, language):
    for words, source in PICTURE.findall(text_of(chapter, language)):
        picture = (chapter.path(language).parent / source).resolve()
        assert picture.is_file(), source
        assert f"/guide/{language}/" in picture.as_posix()
        assert len(words) > 10


@each_file
def test_links_lead_somewhere(chapter, language):
    targets = LINK.findall(text_of(chapter, language))
    assert [target for target in targets if address(target, language) is None] == []


@each_file
def test_a_chapter_is_whole_when_rendered(chapter, language):
    page = rendered(chapter, language)
    assert page.title
    assert "<h1" not in page.html
    assert "**" not in page.html
    assert page.html.count("<img") == len(PICTURE.findall(text_of(chapter, language)))
    assert 'alt=""' not in page.html
    assert 'href=""' not in page.html


@cache
def names_in_the_admin(language):
    """All that the admin calls something by in this language, in any catalogue."""
    folders = [Path(wagtail.__file__).parent, Path(wagtail_localize.__file__).parent]
    catalogues = [path for folder in folders for path in folder.rglob(f"{language}/**/*.po")]
    catalogues += settings.CATALOGUES.rglob(f"{language}/**/*.po")
    entries = [entry for path in catalogues for entry in polib.pofile(path) if not entry.obsolete]
    words = [word for entry in entries for word in said(entry, language)]
    return {word.strip().casefold() for word in words}


def said(entry, language):
    plurals = entry.msgstr_plural.values()
    return [entry.msgstr, *plurals, *([entry.msgid] if language == "en" else [])]


@pytest.mark.own_site
@pytest.mark.parametrize("language", GUIDE_LANGUAGES)
def test_buttons_are_called_as_the_admin_calls_them(language):
    named = {
        (chapter.name, " ".join(name.split()))
        for chapter in chapters
        for name in NAME[language].findall(text_of(chapter, language))
    }
    assert len(named) > 60
    known = names_in_the_admin(language)
    assert {pair for pair in named if pair[1].casefold() not in known} == set()
