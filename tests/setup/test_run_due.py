"""``manage.py run_due``: what is due, each on its own."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from wagtail.models import Page, PageLogEntry
from wagtail.signals import page_published

from news.models import NewsIndexPage, NewsPage
from portal.admin.home.deadlines import HELD_UP_AFTER
from portal.translation import facts
from tests.admin.conftest import account, reading_in, signed_in
from tests.factories import add_page
from tests.translation.conftest import make_translation

__all__ = ["account", "make_translation", "signed_in"]

STEP_FAILED = "a step after publication failed; the history says why"
HELD_UP = "was due and is not done; the history says why"


@pytest.fixture
def administrator(signed_in):
    return reading_in(signed_in(), "en")


@pytest.fixture
def due(portal_site):
    """``due("Title", hours)``: a published item with a new title due so many hours ago."""
    index = NewsIndexPage.objects.get(locale__language_code="ru")

    def make(title, hours=1, **fields):
        page = add_page(index, NewsPage(title=title, slug=title.lower(), **fields))
        moment = timezone.now() - timedelta(hours=hours)
        page.title, page.go_live_at = f"{title} II", moment
        page.save_revision(approved_go_live_at=moment)
        return page

    return make


def title_of(page):
    return Page.objects.get(pk=page.pk).title


def test_one_page_that_fails_stops_no_other_and_is_told(due, administrator, capsys):
    first, bad, last = due("Alpha", 3), due("Beta", 2), due("Gamma", 1)

    def fail(instance, **_signal):
        if instance.pk == bad.pk:
            raise TypeError("no text")

    page_published.connect(fail)
    try:
        for _ in range(2):  # the schedule tries again, the history tells once
            with pytest.raises(CommandError, match="failed: scheduled publishing"):
                call_command("run_due", verbosity=0)
    finally:
        page_published.disconnect(fail)
    titles = [title_of(page) for page in (first, bad, last)]
    assert titles == ["Alpha II", "Beta", "Gamma II"]
    assert PageLogEntry.objects.get(action="portal.publication_failed").page_id == bad.pk
    history = administrator.get(f"/admin/pages/{bad.pk}/history/").text
    assert "TypeError: no text" in history
    assert timedelta(hours=2) > HELD_UP_AFTER
    assert HELD_UP in administrator.get("/admin/").text

    call_command("run_due", verbosity=0)
    assert title_of(bad) == "Beta II"
    assert HELD_UP not in administrator.get("/admin/").text


def test_a_page_that_expires_is_as_much_on_its_own(due, portal_site, monkeypatch):
    index = NewsIndexPage.objects.get(locale__language_code="ru")
    bad, good = (add_page(index, NewsPage(title=title)) for title in ("Bad", "Good"))
    for page in (bad, good):
        NewsPage.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(hours=1))
    real = Page.unpublish

    def fail(page, *args, **kwargs):
        if page.pk == bad.pk:
            raise ValueError("no")
        return real(page, *args, **kwargs)

    monkeypatch.setattr(Page, "unpublish", fail)
    with pytest.raises(CommandError):
        call_command("run_due", verbosity=0)
    assert [Page.objects.get(pk=page.pk).live for page in (bad, good)] == [True, False]


def test_a_step_that_follows_a_publication_fails_alone(due, administrator, monkeypatch):
    page = due("Alpha")
    monkeypatch.setattr(facts, "take_from_original", lambda page: 1 / 0)
    call_command("run_due", verbosity=0)
    assert title_of(page) == "Alpha II"
    assert "ZeroDivisionError" in administrator.get(f"/admin/pages/{page.pk}/history/").text
    assert STEP_FAILED in administrator.get("/admin/").text
    NewsPage.objects.get(pk=page.pk).save_revision()
    assert STEP_FAILED not in administrator.get("/admin/").text


QUOTE = {"type": "quote", "id": "q", "value": {"text": "Words", "person": None, "name": "A"}}
BLOCKS = [
    QUOTE,
    {"type": "heading", "id": "h", "value": {}},
    {"type": "callout", "id": "c", "value": {}},
    {"type": "image", "id": "i", "value": {"image": None}},
    {"type": "video", "id": "v", "value": {}},
    {"type": "documents", "id": "d", "value": [{"document": None}]},
    {"type": "people", "id": "p", "value": [{"person": None}]},
]


@pytest.mark.parametrize("block", BLOCKS, ids=[block["type"] for block in BLOCKS])
def test_a_stored_block_that_lacks_a_text_is_published_with_its_translations(
    block, due, make_translation
):
    page = due("Alpha", date="2024-01-01")
    make_translation(page, "kk")
    page = NewsPage.objects.get(pk=page.pk)
    page.body = page._meta.get_field("body").to_python([block])
    page.date = "2025-05-05"
    page.save_revision(clean=False).publish()
    translated = NewsPage.objects.get(locale__language_code="kk", slug="alpha")
    assert translated.date == "2025-05-05"
    assert not PageLogEntry.objects.filter(action="portal.publication_failed").exists()
