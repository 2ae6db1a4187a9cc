"""What the index should hold and does not: the sources, the entries, the search server compared."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Count, Model, QuerySet

from portal.search.engines.entries import (
    SearchEntry,
    SearchFace,
    SearchFacet,
    SearchWord,
    current_build,
)
from portal.search.index.backlog import in_batches
from portal.search.index.bulk_changes import every_key
from portal.search.index.refreshing import read
from portal.search.index.search_document import SearchDocument
from portal.search.index.server import server

logger = logging.getLogger(__name__)
#: The fingerprint of a thing, and how many rows of each kind stand beside its entry.
State = tuple[str, int, int, int]
ROWS = (SearchFace, SearchFacet, SearchWord)
UNREADABLE: State = ("", 0, 0, 0)


@dataclass
class Differences:
    """Keys of things that one place lacks, has in an older state, or has too much."""

    missing: list[str] = field(default_factory=list)
    stale: list[str] = field(default_factory=list)
    superfluous: list[str] = field(default_factory=list)

    @property
    def keys(self) -> list[str]:
        return [*self.missing, *self.stale, *self.superfluous]

    def __bool__(self) -> bool:
        return bool(self.keys)


def compare(wanted: dict, held: dict) -> Differences:
    """By key, of what there should be and what there is, something that tells their states."""
    return Differences(
        [key for key in wanted if key not in held],
        [key for key in wanted if key in held and wanted[key] != held[key]],
        [key for key in held if key not in wanted],
    )


# --- the entries -------------------------------------------------------------------------------


def entries_against_sources() -> Differences:
    """The entries that are searched, against what is public now.

    What seems to differ is looked at once more: it may have been saved in between.
    """
    suspect = compare(states_of_sources(every_key()), states_of_entries()).keys
    if not suspect:
        return Differences()
    return compare(states_of_sources(suspect), states_of_entries(suspect))


def states_of_sources(keys: Iterable[str]) -> dict[str, State]:
    """Of what is public; UNREADABLE for a thing that cannot be read, which no entry agrees with."""
    found = {}
    for batch in in_batches(keys):
        found.update(states_of(batch))
    return found


def states_of(keys: list[str]) -> dict[str, State]:
    try:
        return {key: state_of(thing) for key, thing in read(keys).items()}
    except Exception:
        if len(keys) == 1:
            logger.warning("Cannot be read: %s", *keys, exc_info=True)
            return dict.fromkeys(keys, UNREADABLE)
    return {key: found for each in keys for key, found in states_of([each]).items()}


def state_of(thing: SearchDocument) -> State:
    return (thing.fingerprint, len(thing.faces), len(thing.every_period), len(thing.words()))


def states_of_entries(keys: list[str] | None = None) -> dict[str, State]:
    entries = SearchEntry.objects.filter(build=current_build())
    if keys is None:
        return states_in(entries)
    found = {}
    for batch in in_batches(keys):
        found.update(states_in(entries.filter(key__in=batch)))
    return found


def states_in(entries: QuerySet) -> dict[str, State]:
    rows = [counted(model, entries) for model in ROWS]
    held = entries.values_list("pk", "key", "fingerprint").iterator()
    return {key: (sum_, *(each.get(pk, 0) for each in rows)) for pk, key, sum_ in held}


def counted(model: type[Model], entries: QuerySet) -> dict[int, int]:
    """How many rows of a kind each entry has."""
    rows = model.objects.filter(entry__in=entries.values("pk")).order_by()
    return dict(rows.values_list("entry").annotate(number=Count("pk")))


# --- beside them -------------------------------------------------------------------------------


def server_against_entries() -> Differences:
    """What the search server holds, against the entries. Raises EngineUnavailable."""
    engine = server()
    if engine is None:
        return Differences()
    held = engine.versions()
    entries = SearchEntry.objects.filter(build=current_build())
    return compare(dict(entries.values_list("key", "version")), held)
