"""What editors do is on a real search server at once, and survives the time in which it is away."""

import pytest
from django.core.cache import cache
from django.core.management import call_command

from portal.search.engines.elasticsearch.engine import ElasticsearchEngine
from portal.search.engines.entries import SearchBacklog
from portal.search.index import server
from portal.search.results.search import ask_for, search
from tests.search.finding import key_of

pytestmark = [pytest.mark.elasticsearch, pytest.mark.own_site]


@pytest.fixture(autouse=True)
def indexed(search_server, portal_site):
    """A site whose index lies on the server."""
    call_command("search_index", "rebuild", verbosity=0)


def answered(query):
    """Who answers, and with what; the numbers that are kept some seconds are read again."""
    cache.clear()
    answer = search(ask_for(query))
    return answer.engine, answer.keys


def test_what_is_published_and_withdrawn_is_so_on_the_server(news, committed):
    page = news("Quokka")
    assert answered("quokka") == ("elasticsearch", [key_of(page)])
    with committed():
        page.unpublish()
    assert answered("quokka") == ("elasticsearch", [])


def test_what_was_saved_while_the_server_was_away_is_sent_later(news, monkeypatch):
    with monkeypatch.context() as away:
        away.setattr(ElasticsearchEngine, "put", refuse)
        page = news("Quokka")
    assert SearchBacklog.objects.filter(key=key_of(page), written=True).exists()
    assert answered("quokka") == ("sqlite", [key_of(page)])
    server.forget()
    call_command("search_index", "repair")
    assert not SearchBacklog.objects.exists()
    assert answered("quokka") == ("elasticsearch", [key_of(page)])


def refuse(*_entries):
    from portal.search.engines.base import EngineUnreachable

    raise EngineUnreachable("away")
