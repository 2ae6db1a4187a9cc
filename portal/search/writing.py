"""Writing things into the index in the database."""

from __future__ import annotations

import time
from collections.abc import Iterable

from django.db import transaction

from portal.search.entries import SearchEntry, SearchFace, SearchFacet, SearchWord, current_build
from portal.search.things import Thing


def write(things: Iterable[Thing], build: int | None = None) -> list[SearchEntry]:
    """Write things into a build (the current one by default) in the place of what it held of them;
    gives the entries of those that have changed."""
    build = current_build() if build is None else build
    things = list(things)
    with transaction.atomic():
        known = dict(
            SearchEntry.objects.filter(build=build, key__in=[thing.key for thing in things])
            .values_list("key", "fingerprint")
        )  # fmt: skip
        changed = [thing for thing in things if known.get(thing.key) != thing.fingerprint]
        remove([thing.key for thing in changed if thing.key in known], build)
        return insert(changed, build)


def remove(keys: Iterable[str], build: int | None = None) -> None:
    """Take the entries with these keys out of a build (the current one by default)."""
    build = current_build() if build is None else build
    SearchEntry.objects.filter(build=build, key__in=list(keys)).delete()


def insert(things: list[Thing], build: int) -> list[SearchEntry]:
    """Write things that the build does not hold, with as few statements as there are tables."""
    entries = SearchEntry.objects.bulk_create(entry_of(thing, build) for thing in things)
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


def entry_of(thing: Thing, build: int) -> SearchEntry:
    return SearchEntry(
        build=build,
        key=thing.key,
        kind=thing.kind,
        date=thing.date,
        shown_from=thing.shown_from,
        shown_until=thing.shown_until,
        fingerprint=thing.fingerprint,
        version=time.time_ns(),
        **thing.keys(),
    )
