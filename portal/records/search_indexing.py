"""Loading much: the search indexes are built once afterwards."""

from contextlib import contextmanager
from contextvars import ContextVar

from django.db.models.signals import post_save
from modelsearch import index
from modelsearch.signal_handlers import post_save_signal_handler, register_signal_handlers

_paused: ContextVar[bool] = ContextVar("indexing_paused", default=False)


def is_paused() -> bool:
    return _paused.get()


@contextmanager
def paused_indexing():
    """Index nothing that is saved meanwhile: for loading thousands of objects.

    Whoever uses it runs ``update_index`` and ``search_index rebuild`` afterwards. Put it around the
    transaction, since much waits for the commit.
    """
    if is_paused():
        yield
        return
    token = _paused.set(True)
    for model in index.get_indexed_models():
        post_save.disconnect(post_save_signal_handler, sender=model)
    try:
        yield
    finally:
        register_signal_handlers()
        _paused.reset(token)
