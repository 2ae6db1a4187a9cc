"""Building the whole index anew beside the one that is searched.

What changes meanwhile goes into both builds (``refreshing.builds``). The rebuild leaves alone what
somebody else has noted or written since it looked, so neither does an older reading overwrite a
newer one, nor does come back what was unpublished.
"""

from collections.abc import Callable, Iterator
from datetime import timedelta

from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils import timezone

from portal.search.engines.entries import SearchBuild, SearchEntry, current_build
from portal.search.index import backlog
from portal.search.index.analysis_version import analysis_version
from portal.search.index.backlog import in_batches
from portal.search.index.bulk_changes import every_key
from portal.search.index.refreshing import builds, drain, make_keys, put_in, read
from portal.search.index.server import server, whole

#: A rebuild that gives no sign of life for so long is taken for dead.
DEAD_AFTER = timedelta(minutes=2)
REMOVED_AT_ONCE = 500
SENT_AT_ONCE = 500

Progress = Callable[[int, int], None]


def no_progress(done: int, total: int) -> None:
    """Tell nobody."""


class RebuildRunning(Exception):
    """Another rebuild is at work."""


class RebuildOvertaken(Exception):
    """This rebuild was taken for dead, and another one has begun."""


def rebuild(progress: Progress = no_progress) -> tuple[int, list[str]]:
    """Build the index anew and search the new one once it is whole. Gives how many things it
    holds, and the keys of those that could not be read.

    ``progress`` gets how many things are done and how many there are. Raises RebuildRunning;
    when it fails otherwise, the old index serves on.
    """
    number = claim()
    try:
        sweep()
        backlog.add(fill(number, progress))
        failed = drain()
        make_whole(number)
    except BaseException:
        SearchBuild.objects.filter(number=number, whole=False).delete()
        raise
    sweep()
    return SearchEntry.objects.filter(build=number).count(), failed


# --- beginning and end -------------------------------------------------------------------------


def claim() -> int:
    """Begin a build of a new number. One that died is given up."""
    now = timezone.now()
    making = SearchBuild.objects.filter(whole=False)
    try:
        with transaction.atomic():
            making.filter(seen__lt=now - DEAD_AFTER).delete()
            if making.exists():
                raise RebuildRunning
            build = SearchBuild(number=next_number())
            build.save(force_insert=True)
    except IntegrityError as error:  # somebody has begun in the same moment
        raise RebuildRunning from error
    return build.number


def next_number() -> int:
    """Higher than any that was used, also by a build of which entries are left."""
    known = SearchBuild.objects.aggregate(last=Max("number"))["last"] or 0
    used = SearchEntry.objects.aggregate(last=Max("build"))["last"] or 0
    return max(known, used) + 1


def make_whole(number: int) -> None:
    """Search this build from now on."""
    with transaction.atomic():
        live_on(number, whole=True, analysis=analysis_version())
        SearchBuild.objects.filter(number__lt=number).delete()


def live_on(number: int, **changes) -> None:
    """Give a sign of life. Raises RebuildOvertaken."""
    build = SearchBuild.objects.filter(number=number, whole=False)
    if not build.update(seen=timezone.now(), **changes):
        raise RebuildOvertaken


def sweep() -> None:
    """Remove what is left of builds that nobody searches or makes, a little at a time."""
    while numbers := list(leftovers().values_list("pk", flat=True)[:REMOVED_AT_ONCE]):
        SearchEntry.objects.filter(pk__in=numbers).only("pk").delete()


def leftovers():
    return SearchEntry.objects.exclude(build__in=builds())


# --- filling -----------------------------------------------------------------------------------


def fill(number: int, progress: Progress) -> list[str]:
    """Write all things into a build. Gives the keys of those that others were at: read again."""
    keys = every_key()
    left, done = [], 0
    for batch in in_batches(keys):
        left += fill_guarded(number, batch)
        done += len(batch)
        progress(done, len(keys))
    return left


def fill_guarded(number: int, keys: list[str]) -> list[str]:
    """As :func:`fill_batch`; one thing that cannot be read stops no other, and is read again."""
    try:
        return fill_batch(number, keys)
    except RebuildOvertaken:
        raise
    except Exception:
        if len(keys) == 1:
            return keys
        return [key for each in keys for key in fill_guarded(number, [each])]


def fill_batch(number: int, keys: list[str]) -> list[str]:
    own = set(backlog.add(keys))
    rows = backlog.rows_of(keys)
    alone = {key: numbers for key, numbers in rows.items() if numbers <= own}
    things = read(list(alone))
    make_keys(things, [number])
    with transaction.atomic():
        live_on(number)
        now = backlog.rows_of(keys, lock=True)
        same = {key: numbers for key, numbers in alone.items() if now.get(key) == numbers}
        put_in(number, list(same), things)
        backlog.strike(same)
    return [key for key in keys if key not in same]


# --- the search server -------------------------------------------------------------------------


def rebuild_server(progress: Progress = no_progress) -> None:
    """Send the whole index to the search server. Raises EngineUnavailable."""
    engine = server()
    if engine is not None:
        engine.rebuild(batches_of_entries(progress))


def batches_of_entries(progress: Progress = no_progress) -> Iterator[list[SearchEntry]]:
    """The entries that are searched, with their faces and facets."""
    entries = SearchEntry.objects.filter(build=current_build()).order_by("pk")
    total, done, last = entries.count(), 0, 0
    while batch := list(whole(entries.filter(pk__gt=last))[:SENT_AT_ONCE]):
        yield batch
        done, last = done + len(batch), batch[-1].pk
        progress(done, max(done, total))
