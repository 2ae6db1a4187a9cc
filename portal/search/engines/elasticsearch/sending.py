"""Lines for the server's ``_bulk``, a chunk at a time or several at once."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor

from elasticsearch import Elasticsearch

from portal.search.engines.base import EngineUnavailable

#: Chunks on their way at once while an index is built.
SENDERS = 2


def send_chunk(client: Elasticsearch, lines: list[str]) -> None:
    """Raises EngineUnavailable for the first line that the server did not take."""
    response = client.bulk(operations=lines, require_alias=True, filter_path="errors,items.*.error")
    if response.get("errors") is not False:
        refuse(response.get("items", ()))


def refuse(items: Iterable[Mapping]) -> None:
    """Nothing to refuse are versions older than those that the server holds."""
    errors = [result.get("error") for item in items for result in item.values()]
    if not errors:
        raise EngineUnavailable("Elasticsearch: no answer to what was sent")
    for error in filter(None, errors):
        if error["type"] != "version_conflict_engine_exception":
            raise EngineUnavailable(f"Elasticsearch: {error['type']}: {error['reason']}")


def send_all(client: Elasticsearch, chunks: Iterable[list[str]]) -> None:
    for chunk in chunks:
        send_chunk(client, chunk)


def send_side_by_side(client: Elasticsearch, chunks: Iterable[list[str]]) -> None:
    """Send chunks while further ones are made; no more of them wait than there are senders."""
    with ThreadPoolExecutor(SENDERS) as senders:
        waiting = deque()
        for chunk in chunks:
            waiting.append(senders.submit(send_chunk, client, chunk))
            if len(waiting) > SENDERS:
                waiting.popleft().result()
        for sent in waiting:
            sent.result()
