"""The reference index, which knows what names what."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.db.models import Model


@contextmanager
def usage_after_commit() -> Iterator[None]:
    """Read no references meanwhile: Wagtail would do so for the object and for each of its rows,
    before the rows are written."""
    # The module loads the page model, which is not ready while models are being defined.
    from wagtail import signal_handlers

    if getattr(signal_handlers.reference_index_auto_update_disabled, "value", False):
        yield  # Wagtail's block cannot be nested
        return
    with signal_handlers.disable_reference_index_auto_update():
        yield


def read_usage(instances: Iterable[Model]) -> None:
    """Read the references of pages or records once more, as they and their rows stand."""
    # As above.
    from wagtail.models import ReferenceIndex

    for instance in instances:
        if ReferenceIndex.is_indexed(type(instance)):
            ReferenceIndex.create_or_update_for_object(instance)
