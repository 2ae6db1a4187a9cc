"""Addresses are ASCII from every alphabet, the same in the browser and on the server."""

import json
import re
from html import unescape

import pytest
from django.utils.text import slugify

from portal.languages.slugs import SLUG_FORMATTERS, ascii_slug
from portal.models import StandardPage

TITLES = {
    "Жаңалық қысқа": "zhangalyq-qysqa",
    "Өзбекстан үшін һәм": "ozbekstan-ushin-ham",
    "Қазақстан, Сызғанов: ұлт өзен": "qazaqstan-syzghanov-ult-ozen",
    "Кыргызстандын саламаттык сактоо": "kyrgyzstandyn-salamattyk-saktoo",
    "Oʻzbekiston shifokorlari": "ozbekiston-shifokorlari",
    "O‘zbekiston g'oliblari": "ozbekiston-goliblari",
    "Ўзбекистон шифокорлари": "ozbekiston-shifokorlari",
    "Подъезд, щёлочь и объём": "podezd-shcheloch-i-obem",
}


@pytest.mark.parametrize("title", TITLES)
def test_on_the_server(title):
    assert ascii_slug(title) == TITLES[title]


@pytest.mark.parametrize("title", TITLES)
def test_in_the_browser(title):
    """The browser's script replaces by these patterns first, then drops what is not ASCII."""
    formatted = title
    for pattern, replacement in SLUG_FORMATTERS:
        formatted = re.sub(pattern, replacement, formatted)
    assert slugify(formatted) == TITLES[title]


def test_a_long_title_is_cut_between_words():
    slug = ascii_slug("ынтымақтастық " * 20)
    assert len(slug) <= 100
    assert set(slug.split("-")) == {"yntymaqtastyq"}


def test_a_title_without_any_letter_is_no_slug():
    assert ascii_slug("«»—") == ""


def test_a_page_gets_its_slug_by_itself(portal_site):
    page = portal_site["kk"].add_child(instance=StandardPage(title="Жаңалық қысқа"))
    assert page.slug == "zhangalyq-qysqa"


def test_the_editor_hands_the_table_to_the_browser(portal_site, admin_client):
    form = admin_client.get(
        f"/admin/pages/add/portal/standardpage/{portal_site['kk'].pk}/"
    ).content.decode()
    (widget,) = set(re.findall(r'data-w-slug-formatters-value="([^"]+)"', form))
    patterns = dict(
        json.loads(unescape(widget))
        and [(pattern[0], replacement) for pattern, replacement in json.loads(unescape(widget))]
    )
    assert patterns["[қҚ]"] == "q"
