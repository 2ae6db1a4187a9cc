"""Bringing things into the index as they are now."""

import logging
import time
from collections.abc import Callable, Iterable

from django.db import transaction
from django.db.models import Model

from portal.search.engines.entries import SearchBuild, SearchEntry
from portal.search.index import backlog, server
from portal.search.index.admin_entries import PREFIX, read_indexed, write_entries
from portal.search.index.backlog import Rows, in_batches, rows_of
from portal.search.index.bulk_changes import hides, is_mark, is_saved, objects_of, spread
from portal.search.index.every_source import search_sources, source_of
from portal.search.index.search_document import SearchDocument
from portal.search.index.writing import differs, known_of, remove, write

logger = logging.getLogger(__name__)

ATTEMPTS = 5
#: So many things are named in a message.
NAMED = 5


class NotIndexed(Exception):
    """Things that could not be read, and are not in the index as they are now."""

    def __init__(self, keys: list[str]):
        number = f"{len(keys)} could not be read (the log says why)"
        super().__init__(f"{number}: {', '.join(keys[:NAMED])}{'…' if keys[NAMED:] else ''}")


def refresh(keys: Iterable[str]) -> None:
    """Bring these things, or what these marks stand for, into the index as they are now.

    Raises nothing: what fails is logged and stays in the backlog.
    """
    keys = list(keys)
    backlog.add(keys)
    work_off(keys)


def work_off(keys: Iterable[str], seconds: float | None = None, most: int | None = None) -> None:
    """Do what the backlog says of these, for so many seconds, and of what follows from them so many
    at most; the rest stays in it."""
    end = None if seconds is None else time.monotonic() + seconds
    told = False
    noted = [key for batch in in_batches(keys) for key in rows_of(batch)]
    for batch in in_batches(spread_out(noted)[:most]):
        entries = [key for key in batch if key.startswith(PREFIX)]
        guarded(write_admin_entries, entries)
        guarded(write_as_they_are, [key for key in batch if not key.startswith(PREFIX)])
        if server.server() is not None and not server.rests():
            told = server.send(batch)
        if end is not None and time.monotonic() > end:
            return
    if told:
        server.send_waiting()


def drain(seconds: float | None = None) -> list[str]:
    """Work off what waits, for so many seconds. What fails stays, and is passed over: gives the
    keys of that."""
    end = None if seconds is None else time.monotonic() + seconds
    last, failed = 0, []
    while rows := backlog.next_rows(last, written=False):
        last = rows[-1][0]
        left = None if end is None else end - time.monotonic()
        if left is not None and left <= 0:
            break
        work_off([key for _number, key in rows], left)
        if end is None or time.monotonic() < end:  # or it is only that the time was up
            failed += backlog.still_there([number for number, _key in rows])
    return list(dict.fromkeys(failed))


def guarded(work: Callable[[list[str]], None], keys: list[str]) -> None:
    """Do it for all; when that fails, for each, so that one bad thing holds up no other."""
    if not keys:
        return
    try:
        return work(keys)
    except Exception:
        if len(keys) == 1:
            logger.exception("Not indexed, left in the backlog: %s", *keys)
            return
    for key in keys:
        guarded(work, [key])


# --- marks -------------------------------------------------------------------------------------


def spread_out(keys: list[str]) -> list[str]:
    """The keys, with those of the things that marks among them stand for."""
    found = [key for key in keys if not is_mark(key)]
    guarded(lambda marks: found.extend(replace(marks)), [key for key in keys if is_saved(key)])
    for mark in keys:
        if is_mark(mark) and not is_saved(mark):
            guarded(lambda marks: found.extend(replace(marks)), [mark])
    return found


def replace(marks: list[str]) -> list[str]:
    """Put the keys that marks stand for in their place in the backlog; gives them. None if somebody
    has."""
    rows = rows_of(marks)
    if not rows:
        return []
    keys = list(dict.fromkeys(spread(rows, write_own_entries(rows))))
    if any(map(hides, rows)):
        for batch in in_batches(keys):
            with transaction.atomic():
                backlog.add(batch)
                hide(batch)
    else:
        backlog.add(keys)
    backlog.strike(rows)
    return keys


def write_own_entries(rows: Rows) -> dict[str, Model]:
    """Bring up to date what the admin knows of the pages and records that were saved; gives them by
    their marks. Of one that has changed meanwhile the later change's worker does, or has done."""
    objects = objects_of(rows)
    if not objects:
        return {}
    found = read_indexed(objects.values(), with_rows=True)
    saved = {mark: found[key] for mark, key in objects.items() if key in found}
    with transaction.atomic():
        same = backlog.unchanged(rows)
        write_entries([one for mark, one in saved.items() if mark in same], with_uses=True)
    return saved


def hide(keys: list[str]) -> None:
    """Take things out of the index until they have been read again."""
    note_for_server({key for build in builds() for key in take_out(build, keys)})


# --- things ------------------------------------------------------------------------------------


def write_as_they_are(keys: list[str]) -> None:
    """Write the things into every build that is searched or in the making; take out what is not
    public. What changes while it is read is read again."""
    for _ in range(ATTEMPTS):
        rows = rows_of(keys)
        if not rows:
            return
        things = read(list(rows))
        make_keys(things, builds())
        keys = store(rows, things)
        if not keys:
            return
    logger.warning("Left in the backlog, since they keep changing: %s", ", ".join(keys))


def read(keys: list[str]) -> dict[str, SearchDocument]:
    """Of the things with these keys those that the public may see."""
    own = [
        (source, [key for key in keys if source_of(key) is source]) for source in search_sources()
    ]
    return {thing.key: thing for source, each in own if each for thing in source.things(each)}


def make_keys(things: dict[str, SearchDocument], numbers: list[int]) -> None:
    """Compute the keys of what is going to be written, before a transaction is open."""
    for build in numbers:
        known = known_of(things, build)
        for thing in things.values():
            if differs(thing, known):
                thing.keys()


def store(rows: Rows, things: dict[str, SearchDocument]) -> list[str]:
    """Write what has been read, in one short transaction. Gives the keys that have changed since
    their ``rows`` were looked at, and were left alone."""
    with transaction.atomic():
        same = backlog.unchanged(rows)
        changed = [put_in(build, list(same), things) for build in builds()]
        note_for_server(changed[0])
        backlog.strike(same)
    return [key for key in rows if key not in same]


def write_admin_entries(keys: list[str]) -> None:
    """Write the entries of the admin's search of what names something that was saved."""
    rows = rows_of(keys)
    objects = {key: tuple(key.split(":")[1:]) for key in rows}
    found = read_indexed(objects.values(), with_rows=False)
    with transaction.atomic():
        same = backlog.unchanged(rows)
        write_entries([found[objects[key]] for key in same if objects[key] in found])
        backlog.strike(same)


def builds() -> list[int]:
    """The build that is searched, then those in the making."""
    known = dict(SearchBuild.objects.values_list("number", "whole"))
    searched = max((number for number, whole in known.items() if whole), default=0)
    return [searched, *(number for number, whole in known.items() if not whole)]


def put_in(build: int, keys: list[str], things: dict[str, SearchDocument]) -> set[str]:
    """Bring these keys of a build up to date. Gives those whose entries have changed."""
    written = write([things[key] for key in keys if key in things], build)
    gone = take_out(build, [key for key in keys if key not in things])
    return {entry.key for entry in written} | gone


def take_out(build: int, keys: list[str]) -> set[str]:
    """Remove entries from a build. Gives the keys of those that were there."""
    there = (
        SearchEntry.objects.filter(build=build, key__in=keys)
        if keys
        else SearchEntry.objects.none()
    )
    gone = set(there.values_list("key", flat=True))
    if gone:
        remove(gone, build)
    return gone


def note_for_server(keys: set[str]) -> None:
    """The outbox: in the transaction that changes the entries."""
    if keys and server.server() is not None:
        backlog.add(keys, written=True)
