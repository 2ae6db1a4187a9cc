"""One rendering of an address at a time in a process: who comes meanwhile waits for its result."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from weakref import WeakValueDictionary

#: After so many seconds a reader is better served by rendering once more.
PATIENCE = 5.0

_locks: WeakValueDictionary[str, Lock] = WeakValueDictionary()
_guard = Lock()


@contextmanager
def taking_turns(address: str) -> Iterator[None]:
    """Let one thread at a time through for an address."""
    lock = lock_of(address)
    taken = lock.acquire(timeout=PATIENCE)
    try:
        yield
    finally:
        if taken:
            lock.release()


def lock_of(address: str) -> Lock:
    """The lock of an address, which lives while somebody holds or awaits it."""
    with _guard:
        lock = _locks.get(address)
        if lock is None:
            lock = _locks[address] = Lock()
        return lock
