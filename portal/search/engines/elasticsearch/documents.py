"""Entries as the lines that the server's ``_bulk`` takes."""

import datetime
import json
import time
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor

from elasticsearch import Elasticsearch

from portal.search.engines.base import WEIGHTS, EngineUnavailable
from portal.search.engines.entries import SearchEntry, SearchFacet

#: Stand where a period has no beginning or no end, so that a range is all that is asked.
EARLIEST, LATEST = datetime.date.min.isoformat(), datetime.date.max.isoformat()
#: So many bytes are sent at once; more gain nothing.
MOST_BYTES = 4_000_000


def documents(entries: Sequence[SearchEntry]) -> Iterator[dict]:
    """The document of each entry. One query for all their facets."""
    facets = facets_of(entries)
    for entry in entries:
        yield document(entry, facets[entry.pk])


def facets_of(entries: Sequence[SearchEntry]) -> dict[int, list[tuple]]:
    """Name, value, since and until of each facet, by the entry's primary key."""
    found = defaultdict(list)
    rows = SearchFacet.objects.filter(entry__in=[entry.pk for entry in entries])
    for pk, *facet in rows.values_list("entry_id", "name", "value", "since", "until"):
        found[pk].append(tuple(facet))
    return found


def document(entry: SearchEntry, facets: list[tuple]) -> dict:
    always = {(name, value) for name, value, since, until in facets if not (since or until)}
    return {
        **{name: getattr(entry, name) for name in WEIGHTS},
        "key": entry.key,
        "date": entry.date and entry.date.isoformat(),
        "shown_from": day(entry.shown_from, EARLIEST),
        "shown_until": day(entry.shown_until, LATEST),
        "facets": values_by_name(always),
        "periods": [period(*facet) for facet in facets if facet[:2] not in always],
    }


def values_by_name(facets: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    values = defaultdict(list)
    for name, value in sorted(facets):
        values[name].append(value)
    return values


def period(name: str, value: str, since: datetime.date, until: datetime.date) -> dict:
    return {
        "name": name,
        "value": value,
        "since": day(since, EARLIEST),
        "until": day(until, LATEST),
    }


def day(date: datetime.date | None, default: str) -> str:
    return date.isoformat() if date else default


# --- lines -----------------------------------------------------------------------------------


def put_lines(entries: Sequence[SearchEntry], index: str) -> Iterator[tuple[str, str]]:
    """An older version never replaces a newer one."""
    for entry, each in zip(entries, documents(entries), strict=True):
        yield head("index", index, entry.key, entry.version), json.dumps(each)


def remove_lines(keys: Iterable[str], index: str) -> Iterator[tuple[str]]:
    """A removal counts as of now: what is written later is newer."""
    now = time.time_ns()
    for key in keys:
        yield (head("delete", index, key, now),)


def head(action: str, index: str, key: str, version: int) -> str:
    told = {"_index": index, "_id": key, "version": version, "version_type": "external_gte"}
    return json.dumps({action: told})


def chunks(actions: Iterable[tuple[str, ...]]) -> Iterator[list[str]]:
    """Lines to send at once; those of one action stay together."""
    lines, size = [], 0
    for action in actions:
        lines += action
        size += sum(map(len, action))
        if size > MOST_BYTES:
            yield lines
            lines, size = [], 0
    if lines:
        yield lines


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
