"""Pages of a stranger's own types are found by what these give to a search."""

import pytest
from django.apps import apps

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
