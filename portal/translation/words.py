"""When the words of an original last changed, told by wagtail-localize's own snapshot."""

from contextlib import contextmanager

from django.db import transaction
from wagtail_localize.models import TranslationSource


@contextmanager
def dated_by_words(source: TranslationSource):
    """Within, the snapshot may be taken anew; its date then moves only if its words changed.

    So ``source.last_updated_at`` says when the *words* last changed: a new date or picture of
    the page makes no translation older than its original.
    """
    words, changed_at = words_of(source), source.last_updated_at
    with transaction.atomic():
        yield
        if words_of(source) == words:
            source.last_updated_at = changed_at
            source.save(update_fields=["last_updated_at"])


def refresh_snapshot(source: TranslationSource) -> None:
    """Take the published original into the snapshot. Use this, not ``source.update_from_db()``."""
    with dated_by_words(source):
        source.update_from_db()


def words_of(source: TranslationSource) -> set:
    """The strings of the snapshot with their places, and what blocks of the body choose."""
    strings = source.stringsegment_set.values_list("context_id", "string_id")
    in_blocks = source.overridablesegment_set.filter(context__path__contains=".")
    return {*strings, *in_blocks.values_list("context_id", "data_json")}
