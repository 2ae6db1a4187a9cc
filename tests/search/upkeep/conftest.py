"""Changes as editors make them, with all that follows their commit."""

import pytest
from django.test import TestCase

from news.models import NewsIndexPage, NewsPage
from portal.search.engines import chosen
from portal.search.index.rebuilding import batches_of_entries, rebuild
from tests.admin.conftest import account, administrator, signed_in
from tests.factories import add_page
from tests.search.upkeep.search_server import SearchServer

__all__ = ["account", "administrator", "signed_in"]


@pytest.fixture(autouse=True)
def by_the_database(request, monkeypatch):
    """Without a search server, but for the tests that are marked as being about one."""
    if request.node.get_closest_marker("elasticsearch") is None:
        monkeypatch.setattr(chosen, "server_engine", lambda: None)


@pytest.fixture(autouse=True)
def entries_at_once():
    """Nothing follows a save before it is committed."""


@pytest.fixture
def committed(db):
    """``with committed():`` what is done in it is committed, and what waits for that is done."""
    return lambda: TestCase.captureOnCommitCallbacks(execute=True)


@pytest.fixture
def news(portal_site, committed):
    """``news("Title", "kk")``: a published item, indexed as the site does it."""

    def make(title="Quokka", language="en", **fields):
        index = NewsIndexPage.objects.get(locale__language_code=language)
        with committed():
            return add_page(index, NewsPage(title=title, **fields))

    return make


@pytest.fixture
def made_up_server(portal_site, monkeypatch):
    """A made-up search server that a site with an index has been pointed at."""
    rebuild()
    server = SearchServer()
    server.rebuild(batches_of_entries())
    monkeypatch.setattr(chosen, "engine", lambda: server)
    return server
