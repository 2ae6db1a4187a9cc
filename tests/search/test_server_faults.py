"""When the search server is down, slow, wrong or half-full, the database answers, and soon."""

import datetime
import json
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.cache import cache
from django.utils import timezone
from urllib3.util import connection

from portal.search.engines.base import EngineUnavailable, EngineUnreachable
from portal.search.engines.chosen import database_engine, server_engine
from portal.search.engines.entries import SearchBacklog
from portal.search.index.writing import write
from portal.search.results.search import ask_for, search
from tests.search.engines.library import HEART, KIDNEY
from tests.search.servers import DRIPS, dripping, nobody, serving, silent

pytestmark = pytest.mark.own_site  # changes the portal's own settings

PRODUCT = {"X-Elastic-Product": "Elasticsearch", "Content-Type": "application/json"}
HALF = {
    "timed_out": True,
    "_shards": {"failed": 0},
    "hits": {"total": {"value": 0}, "hits": []},
    "aggregations": {"indexed": {"doc_count": 1}},
}


@pytest.fixture
def server_at(settings, db):
    """Set up a search server at these addresses."""

    def set_up(*urls, seconds=0.5):
        server = {"URL": ",".join(urls), "SECONDS": seconds}
        settings.PORTAL = {**settings.PORTAL, "ELASTICSEARCH": server}

    yield set_up
    settings.PORTAL = {**settings.PORTAL, "ELASTICSEARCH": {}}


@pytest.fixture
def kidney(db):
    return write([KIDNEY])


def ask():
    """The answer's engine, whether it may be incomplete, what it found, and in what time."""
    start = time.monotonic()
    answer = search(ask_for("бүйрек", counted=("topic",)))
    assert answer.keys == [KIDNEY.key]
    assert answer.counts == {"topic": {"surgery": 1}}
    return answer.engine, answer.may_be_incomplete, time.monotonic() - start


def by_database(incomplete=True):
    engine, may_be_incomplete, seconds = ask()
    assert engine == database_engine().name
    assert may_be_incomplete is incomplete
    return seconds


def test_without_a_server_the_database_answers_for_itself(server_at, kidney):
    server_at()
    by_database(incomplete=False)


def test_a_server_that_is_down_costs_no_time(server_at, kidney):
    server_at(nobody())
    by_database()


def test_a_silent_server_is_waited_for_once(server_at, kidney):
    with silent() as (url, connections):
        server_at(url)
        assert by_database() >= 0.5
        by_database()
        assert connections() == 1


HEADERS = (
    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-Elastic-Product: Elasticsearch\r\n"
)
DRIPPING = {
    "status line": b"",
    "headers": b"HTTP/1.1 200 OK\r\nX-Slow: ",
    "body to the end of the connection": HEADERS + b"\r\n{",
    "body of a known length": HEADERS + b"Content-Length: 100000\r\n\r\n{",
    "chunk": HEADERS + b"Transfer-Encoding: chunked\r\n\r\nffff\r\n{",
}


@pytest.mark.parametrize("part", DRIPPING)
def test_a_dripping_server_holds_nobody_beyond_the_deadline(server_at, kidney, part):
    with dripping(DRIPPING[part]) as (url, asked):
        server_at(url)
        assert 0.5 <= by_database() < DRIPS / 2
        by_database()
        assert len(asked) == 1, "spared by the breaker"


def wait_for_server(_reader):
    """Seconds until the server's engine gives up."""
    ask = ask_for("бүйрек")
    start = time.monotonic()
    with pytest.raises(EngineUnreachable):
        server_engine().search(ask)
    return time.monotonic() - start


def test_readers_at_once_all_get_their_answer_in_time(server_at):
    with dripping(DRIPPING["chunk"]) as (url, _asked), ThreadPoolExecutor(8) as readers:
        server_at(url)
        assert max(readers.map(wait_for_server, range(24))) < DRIPS / 2


def test_a_connection_that_is_made_after_the_deadline_is_of_no_use(server_at, monkeypatch):
    """The clock of a busy process runs out while it still connects."""

    def connect_late(*args, **kwargs):
        time.sleep(0.7)
        return connect(*args, **kwargs)

    connect = connection.create_connection
    monkeypatch.setattr(connection, "create_connection", connect_late)
    with dripping(DRIPPING["chunk"]) as (url, _asked):
        server_at(url)
        assert 0.7 <= wait_for_server(1) < DRIPS / 2


def test_an_editor_waits_for_a_dripping_server_no_longer_than_is_said(
    server_at, kidney, monkeypatch
):
    monkeypatch.setattr("portal.search.engines.elasticsearch.engine.SECONDS_FOR_WRITING", 1)
    start = time.monotonic()
    with dripping(DRIPPING["chunk"]) as (url, _asked):
        server_at(url)
        with pytest.raises(EngineUnreachable):
            server_engine().put(kidney)
    assert time.monotonic() - start < DRIPS / 2


def test_one_silent_host_does_not_keep_us_from_the_others(server_at, kidney, monkeypatch):
    asked = []

    def answer(method, path, headers, body):
        asked.append(path)
        return 503, PRODUCT, b"{}"

    with silent() as (url, _connections), serving(answer) as other:
        server_at(url, other)
        for _ in range(4):
            by_database()
    assert 1 <= len(asked) <= 2


@pytest.mark.parametrize(
    "response",
    [
        (500, PRODUCT, b"{}"),
        (503, {}, b"<html>Bad gateway</html>"),
        (200, {}, b"<html>Welcome to nginx</html>"),
        (200, PRODUCT, b"{"),
        (200, PRODUCT, b"{}"),
        (200, PRODUCT, json.dumps(HALF).encode()),
        (404, PRODUCT, b'{"error": {"type": "index_not_found_exception"}, "status": 404}'),
        (400, PRODUCT, b'{"error": {"type": "too_many_clauses"}, "status": 400}'),
        (401, PRODUCT, b""),
        (429, PRODUCT, b"{}"),
    ],
)
def test_whatever_the_server_says_the_reader_gets_an_answer(server_at, kidney, response):
    with serving(lambda *request: response) as url:
        server_at(url)
        by_database()
        by_database()
        with pytest.raises(EngineUnavailable):
            server_engine().put(kidney)


def test_writing_to_a_dead_server_says_so(server_at, kidney):
    server_at(nobody())
    for act in (
        lambda: server_engine().put(kidney),
        lambda: server_engine().remove([KIDNEY.key]),
        lambda: server_engine().rebuild([kidney]),
        lambda: server_engine().versions(),
    ):
        with pytest.raises(EngineUnavailable):
            act()


@pytest.mark.elasticsearch
@pytest.mark.own_site
class TestWithARealServer:
    def test_the_server_answers_when_it_holds_everything(self, search_server, kidney):
        by_database()
        server_engine().put(kidney)
        assert ask()[:2] == ("elasticsearch", False)
        write([HEART])
        cache.clear()  # the number of entries is kept for some seconds
        by_database()

    def test_a_change_on_its_way_is_found_by_the_database(self, search_server, kidney):
        server_engine().put(kidney)
        SearchBacklog.objects.create(key=HEART.key, written=True)
        by_database(incomplete=False)
        waiting = SearchBacklog.objects.all()
        waiting.update(since=timezone.now() - datetime.timedelta(seconds=9))
        by_database()
        waiting.delete()
        assert ask()[:2] == ("elasticsearch", False)
