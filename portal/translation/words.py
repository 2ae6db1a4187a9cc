"""When the words of an original last changed, told by wagtail-localize's own snapshot."""

from django.db import transaction
from wagtail_localize.models import TranslationSource


@transaction.atomic
def refresh_snapshot(source: TranslationSource) -> bool:
    """Take the original into the snapshot anew; true if its words have changed.

    ``source.last_updated_at`` then says when the *words* last changed: a new date or picture of
    the page makes no translation older than its original. Use this instead of
    ``source.update_from_db()``.
    """
    words, changed_at = words_of(source), source.last_updated_at
    source.update_from_db()
    if words_of(source) != words:
        return True
    source.last_updated_at = changed_at
    source.save(update_fields=["last_updated_at"])
    return False


def words_of(source: TranslationSource) -> set:
    """The strings of the snapshot with their places, and what blocks of the body choose."""
    strings = source.stringsegment_set.values_list("context_id", "string_id")
    in_blocks = source.overridablesegment_set.filter(context__path__contains=".")
    return {*strings, *in_blocks.values_list("context_id", "data_json")}
