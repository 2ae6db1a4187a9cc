"""Work that waits for the end of a transaction, once however often it is asked for."""

from collections.abc import Callable, Hashable

from django.db import transaction


class _Batch:
    """All that one transaction asks of a function, called once."""

    def __init__(self, work: Callable[..., None]):
        self.work, self.keys, self.is_done = work, {}, False

    def __call__(self) -> None:
        if not self.is_done:
            self.is_done = True
            self.work(*self.keys)


def once_after_commit(work: Callable[..., None], *keys: Hashable, using: str | None = None) -> None:
    """Call ``work`` once when the transaction is committed, with all the keys that it was asked for
    in it, each once; at once where no transaction is open. Its failure is logged by Django and
    stops nothing else.

    The keys wait among the connection's own callbacks, so they belong to one thread and go with a
    rollback. Those of a savepoint that was rolled back may still come if others came before them:
    ``work`` looks at what the database holds.
    """
    waiting = reversed(transaction.get_connection(using).run_on_commit)
    batches = (call for _savepoints, call, *_ in waiting if isinstance(call, _Batch))
    batch = next((b for b in batches if b.work is work and not b.is_done), None) or _Batch(work)
    batch.keys.update(dict.fromkeys(keys))
    # Again for each request: an earlier callback goes with its savepoint, and a test calls only
    # those that were added within a block.
    transaction.on_commit(batch, using=using, robust=True)
