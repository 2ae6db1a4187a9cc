"""Pages of a stranger's own types are found by what these give to a search."""

import pytest
from django.apps import apps
from django.core.management import call_command
from django.test import TestCase
from wagtail.blocks import RichTextBlock
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from portal.search.index.sources.pages import PageSource
from tests.factories import add_page
from tests.search.finding import entry_of, found, key_of, write_all

pytestmark = pytest.mark.in_host


def test_a_page_of_the_host_is_found_and_its_home_page_is_not(portal_site):
    home = apps.get_model("home", "HomePage").objects.first()
    model = apps.get_model("news", "NewsPage")
    page = add_page(home, model(title="Wombats", intro="Numbats dig", search_description="Bilbies"))
    write_all()
    for query in ("wombats", "numbats", "bilbies"):
        assert found(query) == [key_of(page)], query
    entry = entry_of(key_of(page))
    assert entry.kind == "page"
    assert entry.faces.get().source == "news.newspage"
    assert list(PageSource().things([key_of(home)])) == []


def stored(block, value):
    return {"type": block, "value": value, "id": f"{block}-{hash(str(value))}"}


@pytest.fixture
def blog(portal_site):
    """``blog("Title", *stored blocks)``: a published page of the host, indexed as the site does."""
    home = apps.get_model("home", "HomePage").objects.first()
    model = apps.get_model("news", "NewsPage")

    def make(title, *body):
        page = model(title=title, slug=title.lower())
        page.body = page._meta.get_field("body").to_python(list(body))
        with TestCase.captureOnCommitCallbacks(execute=True):
            return add_page(home, page)

    return make


@pytest.mark.parametrize("block", ["image", "credited"])
def test_a_picture_block_of_wagtails_own(block, blog):
    """Its value is the picture, and no dict; without an alternative it has no words."""
    picture = get_image_model().objects.create(title="Bun", file=get_test_image_file())
    told = {"image": picture.pk, "alt_text": "Raisins", "decorative": False}
    page = blog("Buns", stored(block, told), stored(block, {"image": picture.pk}))
    for query in ("buns", "raisins"):
        assert found(query) == [key_of(page)], query
    assert found("none") == []


def breaks(monkeypatch, method):
    """From now on a rich text that speaks of crumbs raises."""
    real = getattr(RichTextBlock, method)

    def fail(block, *values):
        if "crumbs" in " ".join(map(str, values)):
            raise ValueError("broken")
        return real(block, *values)

    monkeypatch.setattr(RichTextBlock, method, fail)


@pytest.mark.parametrize("method", ["bulk_to_python", "get_searchable_content"])
def test_a_block_that_cannot_be_read_costs_no_page(method, blog, monkeypatch, indexing_failures):
    page = blog("Buns", *(stored("paragraph", f"<p>{text}</p>") for text in ("Currants", "crumbs")))
    breaks(monkeypatch, method)
    call_command("search_index", "rebuild", verbosity=0)
    assert (found("currants"), found("crumbs")) == ([key_of(page)], [])
    assert "Left out of the index" in indexing_failures[0]
    indexing_failures.clear()


def test_nor_does_it_in_the_search_of_the_admin(blog, monkeypatch, caplog, admin_client):
    page = blog("Buns", stored("paragraph", "<p>crumbs</p>"))
    breaks(monkeypatch, "get_searchable_content")
    call_command("update_index", verbosity=0)
    assert "Left out of the admin's search: body of news.NewsPage" in caplog.text
    found_there = admin_client.get("/admin/pages/search/?q=buns")
    assert [one.pk for one in found_there.context["pages"]] == [page.pk]
