"""From a change to the index: a note in its transaction, the work after it."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable

from django.db import transaction

from portal.records.search_indexing import is_paused
from portal.search.index import backlog
from portal.search.index.refreshing import work_off

logger = logging.getLogger(__name__)

#: For so long does whoever saves wait for all that follows; cron does the rest.
PATIENCE = 3.0


class _Waiting(threading.local):
    """What this thread has noted and not worked off: keys whose transaction was rolled back, too.
    The backlog knows which count."""

    def __init__(self):
        self.keys: dict[str, None] = {}


_waiting = _Waiting()


def note(find: Callable[[], Iterable[str]]) -> None:
    """Note the keys or marks that ``find`` gives as changed, and work them off after the commit:
    once, however often a transaction notes them."""
    if is_paused():
        return
    try:
        keys = list(find())
    except Exception:  # saving goes on; `search_index check` finds what is missing
        logger.exception("Cannot tell what a change does to the search index.")
        return
    if keys:
        backlog.add(keys)
        _waiting.keys.update(dict.fromkeys(keys))
        transaction.on_commit(after_commit)


def after_commit() -> None:
    """Work off all that has been noted until now. Never fails."""
    keys, _waiting.keys = list(_waiting.keys), {}
    if not keys:
        return
    try:
        work_off(keys, PATIENCE)
    except Exception:
        logger.exception("The search index does not follow; the changes stay in its backlog.")


def forget() -> None:
    """Drop what this thread has noted and not worked off; the backlog still knows of it."""
    _waiting.keys = {}
