"""What Wagtail itself keeps of a page or record: its entry in the admin's search, and its uses."""

from collections import defaultdict
from collections.abc import Iterable

from django.apps import apps
from django.db.models import Model
from modelsearch.backends import get_search_backends

from portal.records.rows import read_rows, read_usage
from portal.search.admin.indexed import make_columns

#: Begins the key of an entry in the backlog; the label of the model and the primary key follow.
PREFIX = "admin:"


def entry_key(instance: Model) -> str:
    return f"{PREFIX}{instance._meta.label_lower}:{instance.pk}"


def read_indexed(
    objects: Iterable[tuple[str, str]], with_rows: bool
) -> dict[tuple[str, str], Model]:
    """The objects of these labels and primary keys, with the words of their entries made;
    ``with_rows`` reads all their rows, from which their uses are known. In a number of queries
    that grows with the number of models only. What is gone is left out."""
    by_model = defaultdict(list)
    for label, pk in objects:
        by_model[apps.get_model(label)].append(pk)
    found = {}
    for model, pks in by_model.items():
        instances = list(model.get_indexed_objects().filter(pk__in=pks))
        if with_rows:
            read_rows(instances)
        make_columns(instances)
        found.update({(model._meta.label_lower, str(one.pk)): one for one in instances})
    return found


def write_entries(instances: Iterable[Model], with_uses: bool = False) -> None:
    """Write the entries of objects that were read by :func:`read_indexed`."""
    by_model = defaultdict(list)
    for instance in instances:
        by_model[type(instance)].append(instance)
    for model, each in by_model.items():
        for backend in get_search_backends(with_auto_update=True):
            backend.add_bulk(model, each)
        if with_uses:
            read_usage(each)
