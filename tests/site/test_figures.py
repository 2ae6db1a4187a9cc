"""What a page may cost without the page cache: an article three queries, a list one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext, override_settings

pytestmark = pytest.mark.own_site

ARTICLES = [
    "standard page",
    "news item",
    "agreement",
    "organisation",
    "event",
    "expert",
    "person",
]
LISTS = ["home", "news list", "register", "directory", "events"]
MOST = {**dict.fromkeys(ARTICLES, 3), **dict.fromkeys(LISTS, 1), "search": 7, "nowhere": 9}
DUMMY = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}


@pytest.mark.parametrize(("name", "most"), MOST.items())
def test_queries(client, addresses, name, most):
    client.get(addresses[name])
    with CaptureQueriesContext(connection) as captured:
        assert client.get(addresses[name]).status_code == (404 if name == "nowhere" else 200)
    asked = [query["sql"] for query in captured if query["sql"].startswith(("SELECT", "WITH"))]
    assert len(asked) <= most, "\n".join(sql[:200] for sql in asked)


@pytest.mark.parametrize("name", ["home", "news item", "register", "nowhere"])
def test_without_a_cache_every_page_is_the_same(client, addresses, name):
    kept = client.get(addresses[name])
    with override_settings(CACHES=DUMMY):
        assert client.get(addresses[name]).content == kept.content


def test_an_anonymous_visitor_gets_no_cookie_and_costs_no_session(client, addresses):
    for name in (*ARTICLES, *LISTS, "search"):
        response = client.get(addresses[name])
        assert not response.cookies
        assert not response.wsgi_request.session.accessed
