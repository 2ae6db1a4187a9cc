"""What the index should hold and does not: the sources, the entries, the search server compared."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass, field

from portal.search.entries import SearchEntry, current_build
from portal.search.upkeep.backlog import in_batches
from portal.search.upkeep.marks import every_key
from portal.search.upkeep.refreshing import read
from portal.search.upkeep.server import server

logger = logging.getLogger(__name__)


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
    keys = every_key()
    suspect = compare(fingerprints_of_sources(keys), fingerprints_of_entries()).keys
    if not suspect:
        return Differences()
    wanted, held = fingerprints_of_sources(suspect), fingerprints_of_entries(suspect)
    return compare(wanted, held)


def fingerprints_of_sources(keys: Iterable[str]) -> dict[str, str]:
    """Of what is public; "" for a thing that cannot be read, which no entry agrees with."""
    found = {}
    for batch in in_batches(keys):
        found.update(fingerprints_of(batch))
    return found


def fingerprints_of(keys: list[str]) -> dict[str, str]:
    try:
        return {key: thing.fingerprint for key, thing in read(keys).items()}
    except Exception:
        if len(keys) == 1:
            logger.warning("Cannot be read: %s", *keys, exc_info=True)
            return dict.fromkeys(keys, "")
    return {key: found for each in keys for key, found in fingerprints_of([each]).items()}


def fingerprints_of_entries(keys: list[str] | None = None) -> dict[str, str]:
    entries = SearchEntry.objects.filter(build=current_build())
    if keys is None:
        return dict(entries.values_list("key", "fingerprint"))
    found = {}
    for batch in in_batches(keys):
        found.update(entries.filter(key__in=batch).values_list("key", "fingerprint"))
    return found


# --- beside them -------------------------------------------------------------------------------


def server_against_entries() -> Differences:
    """What the search server holds, against the entries. Raises EngineUnavailable."""
    engine = server()
    if engine is None:
        return Differences()
    held = engine.versions()
    entries = SearchEntry.objects.filter(build=current_build())
    return compare(dict(entries.values_list("key", "version")), held)
