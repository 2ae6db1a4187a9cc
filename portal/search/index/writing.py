"""Writing things into the index in the database."""

import time
from collections.abc import Iterable, Mapping

from django.db import transaction

from portal.search.engines.entries import (
    SearchEntry,
    SearchFace,
    SearchFacet,
    SearchWord,
    current_build,
)
from portal.search.index.search_document import SearchDocument


def write(things: Iterable[SearchDocument], build: int | None = None) -> list[SearchEntry]:
    """Write things into a build (the current one by default) in the place of what it held of them;
    gives the entries of those that have changed."""
    build = current_build() if build is None else build
    things = list(things)
    with transaction.atomic():
        known = known_of([thing.key for thing in things], build)
        changed = [thing for thing in things if differs(thing, known)]
        remove([thing.key for thing in changed if thing.key in known], build)
        return insert(changed, build, {key: version for key, (_, version) in known.items()})


def known_of(keys: Iterable[str], build: int) -> dict[str, tuple[str, int]]:
    """Fingerprint and version of the entries that a build holds of these keys."""
    entries = SearchEntry.objects.filter(build=build, key__in=list(keys))
    rows = entries.values_list("key", "fingerprint", "version")
    return {key: (fingerprint, version) for key, fingerprint, version in rows}


def differs(thing: SearchDocument, known: dict[str, tuple[str, int]]) -> bool:
    return thing.key not in known or known[thing.key][0] != thing.fingerprint


def remove(keys: Iterable[str], build: int | None = None) -> None:
    """Take the entries with these keys out of a build (the current one by default)."""
    build = current_build() if build is None else build
    SearchEntry.objects.filter(build=build, key__in=list(keys)).only("pk").delete()


def insert(
    things: list[SearchDocument], build: int, versions: Mapping[str, int] | None = None
) -> list[SearchEntry]:
    """Write things that the build does not hold, with as few statements as there are tables.
    ``versions`` are those of the entries whose place they take."""
    before = versions or {}
    entries = SearchEntry.objects.bulk_create(
        entry_of(thing, build, before.get(thing.key, 0)) for thing in things
    )
    pairs = list(zip(things, entries, strict=True))
    SearchFace.objects.bulk_create(
        SearchFace(entry=entry, **vars(face)) for thing, entry in pairs for face in thing.faces
    )
    SearchFacet.objects.bulk_create(
        SearchFacet(entry=entry, **vars(period))
        for thing, entry in pairs
        for period in thing.every_period
    )
    SearchWord.objects.bulk_create(
        SearchWord(entry=entry, folded=folded, word=word[:60])
        for thing, entry in pairs
        for folded, word in thing.words()
    )
    return entries


def entry_of(thing: SearchDocument, build: int, before: int = 0) -> SearchEntry:
    """The entry; its version is higher than the one ``before``, whatever this machine's clock."""
    return SearchEntry(
        build=build,
        key=thing.key,
        kind=thing.kind,
        date=thing.known_date.earliest,
        known_date=thing.known_date,
        shown_from=thing.shown_from,
        shown_until=thing.shown_until,
        fingerprint=thing.fingerprint,
        version=max(time.time_ns(), before + 1),
        **thing.keys(),
    )
