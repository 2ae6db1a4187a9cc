"""Work that waits for the end of a transaction, once however often it is asked for."""

from __future__ import annotations

from collections.abc import Callable

from django.db import transaction


def once_after_commit(work: Callable[[], None], using: str | None = None) -> None:
    """Do ``work`` when the transaction is committed; at once where none is open.

    What waits is forgotten when the part of the transaction that asked for it is rolled back, and
    is asked for again by the next change: hence no flag of our own.
    """
    waiting = transaction.get_connection(using).run_on_commit
    if not any(function is work for _savepoints, function, *_ in waiting):
        transaction.on_commit(work, using=using)
