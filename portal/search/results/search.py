"""The search that pages use: the search server's, and the database's whenever that cannot answer.

Nobody waits for a dead server twice: after a failure it is let be for some seconds, by all worker
processes that share a cache.
"""

import datetime
import logging
from dataclasses import replace
from datetime import timedelta

from django.core.cache import cache
from django.utils import timezone

from portal.search.analysis.query import asked_words, needed_of, required
from portal.search.engines.base import (
    Answer,
    Ask,
    EngineIncomplete,
    EngineUnavailable,
    EngineUnreachable,
    ServerEngine,
)
from portal.search.engines.chosen import database_engine, server_engine
from portal.search.engines.entries import SearchBacklog

logger = logging.getLogger(__name__)

#: So long a server that has failed is not asked again.
SECONDS_OF_REST = 10
SECONDS_UNTOLD = 60
RESTING, FAILURES = "portal-search-server-rests", "portal-search-server-failures"
TOLD = "portal-search-server-told"
#: What has waited no longer is on its way to the server, which is well.
ON_ITS_WAY = timedelta(seconds=5)


class ServerRests(EngineUnavailable):
    """The server has failed a moment ago."""


def search(ask: Ask) -> Answer:
    """The answer of the server, or of the database with a word that it may be less complete."""
    server = server_engine()
    if server is None:
        return database_engine().search(ask)
    try:
        return ask_server(server, ask)
    except ServerRests:
        pass
    except EngineUnavailable as reason:
        log_throttled(reason)
        if isinstance(reason, EngineUnreachable):
            open_circuit(server)
    return replace(database_engine().search(ask), may_be_incomplete=True)


def ask_server(server: ServerEngine, ask: Ask) -> Answer:
    """What the server answers; the database while a change is on its way to it. Raises
    EngineUnavailable."""
    if cache.get(RESTING):
        raise ServerRests
    if is_on_its_way():
        return database_engine().search(ask)
    try:
        return server.search(ask)
    except EngineIncomplete:
        # Perhaps something was saved between the two looks. It is on its way, or there by now.
        return database_engine().search(ask) if is_on_its_way() else server.search(ask)


def is_on_its_way() -> bool:
    """Whether the server is being told of a change. Raises EngineUnavailable when it should have
    been told long ago."""
    since = waiting_since()
    if since and since < timezone.now() - ON_ITS_WAY:
        raise EngineUnavailable("the search server has not been told of every change")
    return since is not None


def waiting_since() -> datetime.datetime | None:
    """When the oldest change was made that the server has not been told of; None without any."""
    rows = SearchBacklog.objects.filter(written=True).order_by("since")
    return rows.values_list("since", flat=True).first()


def open_circuit(server: ServerEngine) -> None:
    """Ask no more for a while, once there were as many failures as there are hosts: when one of
    several has fallen silent, the client turns to the others by itself."""
    failures = cache.get(FAILURES, 0) + 1
    cache.set(FAILURES, failures, SECONDS_OF_REST)
    if failures >= server.hosts:
        cache.set(RESTING, True, SECONDS_OF_REST)


def log_throttled(reason: EngineUnavailable) -> None:
    """Once a minute for the log: the visitors of an outage are many."""
    if cache.add(TOLD, True, SECONDS_UNTOLD):
        logger.warning("The database searches in place of the search server: %s", reason)


def ask_for(query: str, day: datetime.date | None = None, **more) -> Ask:
    """The ask of a query for today or another day; ``more`` are further fields of
    :class:`~portal.search.engines.base.Ask`."""
    words = asked_words(query)
    needed = required(words)
    return Ask(
        day=day or timezone.localdate(),
        words=words,
        required=needed,
        **{"needed": needed_of(len(needed)), **more},
    )
