"""Writing the entries of the admin's index, on whichever database."""

from collections.abc import Iterable
from itertools import islice

from django.db.models import Model
from modelsearch.utils import get_content_type_pk

from portal.search.admin.indexed import read_languages

AT_ONCE = 100


class KeyIndex:
    """Before the stock index of a database: writes keys where that writes words.

    ``columns`` are the fields that are written anew. The stock index has its ``entries``.
    """

    columns: tuple[str, ...] = ("title", "body", "autocomplete")

    def entry(self, content_type_id: int, instance: Model) -> Model:
        """The entry of an object, not saved."""
        raise NotImplementedError

    def add_items(self, model: type[Model], objs: Iterable[Model]) -> None:
        """Write the entries of the objects, a hundred in a transaction: SQLite has one lock for all
        who write, and others wait for it five seconds."""
        kind = get_content_type_pk(model)
        each = iter(objs)
        while batch := list(islice(each, AT_ONCE)):
            read_languages(batch)
            entries = [self.entry(kind, instance) for instance in batch]
            self.entries.bulk_create(
                entries,
                update_conflicts=True,
                unique_fields=["content_type", "object_id"],
                update_fields=self.columns,
            )

    def _refresh_title_norms(self, full=False) -> None:
        """No average over all entries at each save: the order needs none."""
