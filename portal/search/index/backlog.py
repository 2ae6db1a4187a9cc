"""What waits to be brought into the index, and the proof that nobody was faster.

Rows are added with each change and taken away by whoever has read the thing since. If the rows of a
thing are the same after reading it as before, nothing has changed in between and nobody else has
written it: then what was read may be written. Otherwise it is read again. So the later state wins,
in whatever order web workers get there, and no lock is held while a thing is read.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from portal.search.engines.entries import SearchBacklog

#: So many things are read and written together.
BATCH = 100

Rows = dict[str, frozenset[int]]


def in_batches(keys: Iterable[str], size: int = BATCH) -> Iterator[list[str]]:
    """The keys, each once, in batches."""
    each = list(dict.fromkeys(keys))
    for start in range(0, len(each), size):
        yield each[start : start + size]


def add(keys: Iterable[str], written: bool = False) -> list[int]:
    """Note that these have changed; ``written``: that only the search server has to be told.
    Gives the numbers of the rows."""
    rows = [SearchBacklog(key=key, written=written) for key in dict.fromkeys(keys)]
    return [row.pk for row in SearchBacklog.objects.bulk_create(rows)]


def rows_of(keys: Sequence[str], written: bool = False, lock: bool = False) -> Rows:
    """The rows of those of these keys that wait. ``lock`` keeps others from working them off."""
    rows = SearchBacklog.objects.filter(key__in=keys, written=written).order_by("pk")
    found = defaultdict(set)
    for key, number in (rows.select_for_update() if lock else rows).values_list("key", "pk"):
        found[key].add(number)
    return {key: frozenset(numbers) for key, numbers in found.items()}


def strike(rows: Rows) -> None:
    """Take these rows away: what they stand for is done."""
    numbers = [number for each in rows.values() for number in each]
    for start in range(0, len(numbers), BATCH):
        SearchBacklog.objects.filter(pk__in=numbers[start : start + BATCH]).delete()


def unchanged(rows: Rows) -> Rows:
    """Those of these rows that are still all of their key, kept from others until the transaction
    ends."""
    now = rows_of(list(rows), lock=True)
    return {key: numbers for key, numbers in rows.items() if now.get(key) == numbers}


def next_rows(after: int, written: bool) -> list[tuple[int, str]]:
    """Number and key of the next rows, oldest first."""
    rows = SearchBacklog.objects.filter(pk__gt=after, written=written).order_by("pk")
    return list(rows.values_list("pk", "key")[:BATCH])


def still_there(numbers: list[int]) -> list[str]:
    """The keys of those of these rows that are there."""
    rows = SearchBacklog.objects.filter(pk__in=numbers)
    return list(rows.values_list("key", flat=True))
