"""How fast pages come into the index, step by step."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from benchmarks.search.pages import page, pages
from benchmarks.search.targets import Target
from portal.search.index.search_document import SearchDocument
from portal.search.index.writing import insert, write

BATCH = 500
SAVES = 15


class KeyedThing(SearchDocument):
    """Works its keys out once, so that this can be timed apart from writing them."""

    def keys(self) -> dict[str, str]:
        if "worked_out" not in vars(self):
            vars(self)["worked_out"] = super().keys()
        return vars(self)["worked_out"]


@dataclass
class Seconds:
    """How long each step took."""

    making: float = 0
    keys: float = 0
    writing: float = 0
    sending: float = 0
    raw: float = 0

    @contextmanager
    def spent_on(self, step: str) -> Iterator[None]:
        begun = time.perf_counter()
        yield
        setattr(self, step, getattr(self, step) + time.perf_counter() - begun)


def grow(target: Target, start: int, stop: int) -> Seconds:
    """Index the pages with these numbers."""
    seconds = Seconds()
    for first in range(start, stop, BATCH):
        with seconds.spent_on("making"):
            things = [keyed(thing) for thing in pages(first, min(first + BATCH, stop))]
        with seconds.spent_on("keys"):
            for thing in things:
                thing.keys()
        with seconds.spent_on("writing"):
            entries = insert(things, build=0)
        with seconds.spent_on("sending"):
            target.engine.put(entries)
        if raw := target.raw_sending(entries):
            with seconds.spent_on("raw"):
                raw()
    with seconds.spent_on("writing"):
        target.settle()
    return seconds


def keyed(thing: SearchDocument) -> KeyedThing:
    return KeyedThing(**vars(thing))


def milliseconds_of_a_save(target: Target, size: int) -> float:
    """The middle of some saves: a page with another title is written and sent."""
    times = []
    for number in range(0, size, max(1, size // SAVES)):
        thing = page(number)
        face = replace(thing.faces[0], title=f"{thing.faces[0].title} {time.time_ns()}")
        changed = replace(thing, faces=(face, *thing.faces[1:]))
        begun = time.perf_counter()
        target.engine.put(write([changed]))
        times.append(time.perf_counter() - begun)
    return 1000 * sorted(times)[len(times) // 2]
