"""The one cache of what is the same for every visitor: values, fragments of pages, whole pages.

All of it carries one generation. Any change of what pages show starts a new one, and nothing kept
before is shown again, in any process that shares the cache.
"""

import pickle
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from hashlib import blake2b
from time import monotonic, thread_time
from typing import TypeVar
from uuid import uuid4

from django.core.cache import BaseCache, caches
from django.db.models import Model, prefetch_related_objects
from django.http import HttpRequest
from django.utils import timezone

from portal.caching.statements import read_related
from portal.values.after_commit import once_after_commit

Value = TypeVar("Value")

ALIAS = "pages"
GENERATION = "portal-pages"
#: What is changed past the signals is seen after so many seconds.
SECONDS = 60
SLOTS = 8_192
#: What takes fewer seconds of processor time to make stays in the memory of its process: writing it
#: for the others costs as much.
WORTH_SHARING = 0.01

_stamp: ContextVar[str] = ContextVar("stamp", default="")


def page_cache() -> BaseCache:
    """Where all is kept: the cache ``pages`` of the settings, else ``default``."""
    return caches[ALIAS if ALIAS in caches.settings else "default"]


# --- the generation ------------------------------------------------------------------------------


def current_stamp() -> str:
    """The generation and the local day, by which a kept value is known to be valid.

    Read it before making what is kept: what was made before a change, or before midnight, and is
    stored after it, is never shown.
    """
    return _stamp.get() or read_stamp()


def read_stamp() -> str:
    generation = page_cache().get_or_set(GENERATION, new_generation, None)
    return f"{generation} {timezone.localdate().isoformat()}"


@contextmanager
def one_stamp(stamp: str = "") -> Iterator[None]:
    """Ask the cache for the generation once for all that happens within, such as one request. What
    others change meanwhile, the next request shows."""
    token = _stamp.set(stamp or read_stamp())
    try:
        yield
    finally:
        _stamp.reset(token)


def new_generation() -> str:
    return uuid4().hex


def start() -> None:
    """Drop all that is kept, for all processes that share the cache."""
    page_cache().set(GENERATION, new_generation(), None)
    if _stamp.get():
        _stamp.set(read_stamp())


def invalidate(using: str | None = None) -> None:
    """Drop all that is kept: now, for what this transaction itself reads, and once others see its
    result, so that nobody keeps the state in between."""
    start()
    once_after_commit(start, using=using)


# --- values --------------------------------------------------------------------------------------


class Memory:
    """What this process has seen of one generation, pickled, up to a number of bytes."""

    MOST_BYTES = 32_000_000

    def __init__(self, stamp: str = ""):
        self.stamp = stamp
        self.size = 0
        self.values: dict[str, tuple[float, bytes]] = {}

    def get(self, name: str) -> bytes | None:
        until, packed = self.values.get(name, (0.0, None))
        return packed if until > monotonic() else None

    def set(self, name: str, packed: bytes, seconds: float) -> None:
        if self.size > self.MOST_BYTES:
            self.size, self.values = 0, {}
        self.size += len(packed)
        self.values[name] = (monotonic() + seconds, packed)


_memory = Memory()


def memory_of(stamp: str) -> Memory:
    """This process's memory of a generation; an empty one takes the place of another's."""
    global _memory
    memory = _memory
    if memory.stamp != stamp:
        memory = _memory = Memory(stamp)
    return memory


def cached(name: str, make: Callable[[], Value]) -> Value:
    """What ``make`` gives, made again when something has changed, the day has, or after a minute.

    Each time a copy of its own. ``name`` must say all that it depends on. None is not kept, so
    that addresses without a page take nobody's place.
    """
    return cached_many([name], lambda _names: {name: make()})[name]


def cached_many(
    names: Iterable[str], make: Callable[[list[str]], dict[str, Value]]
) -> dict[str, Value]:
    """The same for many names at once: ``make`` is given those that are not kept, all together."""
    stamp, wanted = current_stamp(), list(dict.fromkeys(names))
    packed = kept(stamp, wanted)
    found = {name: pickle.loads(value) for name, value in packed.items()}
    if missing := [name for name in wanted if name not in packed]:
        begun = thread_time()
        made = make(missing)
        shared = thread_time() - begun > WORTH_SHARING * len(missing)
        keep(stamp, {name: value for name, value in made.items() if value is not None}, shared)
        found |= made
    return found


def kept(stamp: str, names: list[str]) -> dict[str, bytes]:
    """What is kept of these names in this generation: from memory, else from the shared cache."""
    memory = memory_of(stamp)
    found = {name: packed for name in names if (packed := memory.get(name))}
    slots = {slot_of(name): name for name in names if name not in found}
    for slot, (name, made_in, until, packed) in (
        page_cache().get_many(slots) if slots else {}
    ).items():
        left = until - timezone.now().timestamp()
        if name == slots[slot] and made_in == stamp and left > 0:
            memory.set(name, packed, left)
            found[name] = packed
    return found


def keep(stamp: str, values: dict[str, object], shared: bool = True) -> None:
    memory, until = memory_of(stamp), timezone.now().timestamp() + SECONDS
    packed = {name: pickle.dumps(value) for name, value in values.items()}
    for name, value in packed.items():
        memory.set(name, value, SECONDS)
    if shared:
        rows = {slot_of(name): (name, stamp, until, value) for name, value in packed.items()}
        page_cache().set_many(rows, SECONDS)


def slot_of(name: str) -> str:
    return f"portal-part-{slot_number(name, SLOTS)}"


def slot_number(name: str, slots: int) -> int:
    """The number of slots is fixed: made-up names can only take slots from each other."""
    return int.from_bytes(blake2b(name.encode(), digest_size=8).digest()) % slots


# --- rows ----------------------------------------------------------------------------------------


def shows_what_is_public(request: HttpRequest | None) -> bool:
    """Whether an answer is made of what the database holds, and not of a draft in preview."""
    return request is not None and not getattr(request, "is_preview", False)


def read_rows(instance: Model, lookups: list, request: HttpRequest | None) -> None:
    """``prefetch_related_objects`` for one record or page, from what is kept where it may be."""
    if not instance.pk or not shows_what_is_public(request):
        prefetch_related_objects([instance], *(lookups if instance.pk else ()))
        return
    name = f"rows {instance._meta.label} {instance.pk}"
    rows, linked = cached(name, lambda: read_caches(instance, lookups))
    instance._prefetched_objects_cache = {
        **getattr(instance, "_prefetched_objects_cache", {}),
        **rows,
    }
    instance._state.fields_cache.update(linked)


def read_caches(instance: Model, lookups: list) -> tuple[dict, dict]:
    """The rows by relation, and the records that the instance points at with theirs."""
    read_related([instance], lookups)
    return instance._prefetched_objects_cache, instance._state.fields_cache
