"""Kept answers, each in the slot that its address falls into.

The number of slots is fixed. Made-up addresses, of which there is no end, can only take slots from
each other: they never fill the cache, and never those of pages without a query.
"""

import pickle
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from weakref import WeakValueDictionary

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from portal.caching import low_vision
from portal.caching.cache import keep, kept, page_cache, slot_number

SLOTS = 16_384
SLOTS_WITH_QUERY = 2_048
LONGEST = 400


def address_of(request: HttpRequest) -> str:
    """All that an anonymous answer depends on: where it was asked for, in which language and
    version. "" for an address too long to be one of ours."""
    version = "large" if low_vision.is_on(request) else "plain"
    address = f"{get_language()} {version} {request.scheme}://{request.get_host()}"
    address += request.get_full_path()
    return address if len(address) <= LONGEST else ""


def slot_of(address: str) -> str:
    """The key of the slot. Addresses with a query have slots of their own."""
    if "?" in address:
        return f"portal-page-q{slot_number(address, SLOTS_WITH_QUERY)}"
    return f"portal-page-{slot_number(address, SLOTS)}"


def read(address: str, stamp: str) -> HttpResponse | None:
    """The kept answer of this address, unless something has changed since it was rendered."""
    kept = page_cache().get(slot_of(address)) if address else None
    if kept is None or kept[:2] != (address, stamp):
        return None
    headers, content = kept[2:]
    return HttpResponse(content, headers=headers)


def write(address: str, stamp: str, response: HttpResponse, seconds: int) -> None:
    """Keep the answer with the stamp that held before it was rendered. Plain values only: the next
    version of the portal may find them."""
    kept = (address, stamp, dict(response.items()), response.content)
    page_cache().set(slot_of(address), kept, seconds)


# --- names in a query that change nothing --------------------------------------------------------


def name_of_choices(request: HttpRequest) -> str:
    return f"choices {request.get_host()}{request.path}"


def learn_choices(request: HttpRequest, stamp: str, choices: frozenset[str]) -> None:
    """Know for this generation which names are read in the query of an address."""
    keep(stamp, {name_of_choices(request): choices})


def drop_unread_names(request: HttpRequest, stamp: str) -> None:
    """Take out of the query what is known not to be read, such as ``utm_source``: the answer can
    then be that of the address without it."""
    name = name_of_choices(request)
    packed = kept(stamp, [name]).get(name) if request.GET else None
    unread = {*request.GET} - pickle.loads(packed) if packed else None
    if unread:
        query = request.GET.copy()
        for each in unread:
            del query[each]
        request.GET, request.META["QUERY_STRING"] = query, query.urlencode()


# --- a crowd for one address ---------------------------------------------------------------------

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
