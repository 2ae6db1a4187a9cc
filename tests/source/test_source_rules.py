"""Rules that no linter knows, read from the source itself."""

import re
from pathlib import Path

import pytest
from django.conf import settings

pytestmark = pytest.mark.own_site

PACKAGES = ("portal", "news", "partnerships", "experts")
ENGINE = re.compile(r"elasticsearch|psycopg|sqlite3?|postgres|\.vendor\b", re.IGNORECASE)
MAY_NAME_ENGINES = ("portal/settings/", "portal/search/engines/", "portal/search/admin/")
INLINE = re.compile(r"<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=\"|javascript:")
FOREIGN = re.compile(r"<(?:link|script|img|iframe|source)\b[^>]*(?:src|href)=\"(?:https?:)?//")


def source(suffix):
    """(path below the root, text) of each file of our packages with this suffix."""
    for package in PACKAGES:
        for path in sorted(Path(settings.BASE_DIR, package).rglob(f"*{suffix}")):
            yield path.relative_to(settings.BASE_DIR).as_posix(), path.read_text(encoding="utf-8")


def code(text):
    """Python source without comments and docstrings."""
    return re.sub(r'"""[\s\S]*?"""|#.*', "", text)


def test_only_settings_and_engines_name_an_engine():
    named = {
        path: found.group()
        for path, text in source(".py")
        if not path.startswith(MAY_NAME_ENGINES) and (found := ENGINE.search(code(text)))
    }
    assert named == {}


def test_public_templates_have_nothing_inline():
    inline = {
        path: found.group()
        for path, text in source(".html")
        if "/admin/" not in path and (found := INLINE.search(text))
    }
    assert inline == {}


def test_templates_load_nothing_from_elsewhere():
    assert [path for path, text in source(".html") if FOREIGN.search(text)] == []
