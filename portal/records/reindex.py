"""Pages are found by the names of the records they speak of: when a record is published under a
new name, index those pages again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db import transaction

from portal.records.base import Record
from portal.records.search_indexing import index_again, is_paused
from portal.values.registry import Registry


@dataclass(frozen=True)
class NamingPages:
    """Which pages, or other records, speak of a record.

    ``find`` gets the record and gives the instances to index again.
    """

    record: type[Record]
    find: Callable[[Record], Iterable]


naming_pages: Registry[NamingPages] = Registry()


def reindex_what_names(record: Record) -> None:
    """Index again all that names ``record``, once its transaction is through."""
    if not is_paused():
        transaction.on_commit(lambda: [index_again(i) for i in what_names(record)])


def what_names(record: Record) -> list:
    """Every page and record that is found by the names of ``record``, each once."""
    found = {}
    for naming in naming_pages:
        if isinstance(record, naming.record):
            for instance in naming.find(record):
                found[type(instance), instance.pk] = instance
    return list(found.values())
