"""The rows of a page or record (its ParentalKey children, to any depth), read and written together.

django-modelcluster reads the rows within each row by a query of its own, asks for each link
whether its target is still there, and writes every row at each save, changed or not: an agreement
of forty parties took 3,375 statements to publish.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from django.core.exceptions import FieldDoesNotExist
from django.db import models, transaction
from django.db.models import Model, Prefetch, prefetch_related_objects
from django.dispatch import Signal
from modelcluster.models import ClusterableModel, get_all_child_relations

#: Sent with ``instance`` when a page or record and its rows have been written, in the transaction.
rows_saved = Signal()


class WithRows:
    """For a page or record, before its base classes: reads and writes its rows together, and has
    its uses and its entry in the admin's search brought up to date after the commit."""

    #: Instead of modelsearch: once, after the commit (:mod:`portal.search.index`).
    search_auto_update = False
    #: What the fields of the admin's search read beside the object, as for ``prefetch_related``.
    indexed_with: tuple[str, ...] = ()

    @classmethod
    def get_indexed_objects(cls):
        return super().get_indexed_objects().prefetch_related(*cls.indexed_with)

    def serializable_data(self):
        with rows_in_memory([self]):
            return super().serializable_data()

    @classmethod
    def from_serializable_data(cls, data, check_fks=True, strict_fks=False):
        """As modelcluster's, which looks for each target in turn when one is gone."""
        check_fks = check_fks and not all_targets_exist(cls, data)
        return super().from_serializable_data(data, check_fks=check_fks, strict_fks=strict_fks)

    def save(self, *args, update_fields=None, **kwargs):
        """Save, with those rows that have changed; in one transaction, so that nobody reads the
        one without the others."""
        with transaction.atomic(savepoint=False), usage_after_commit():
            if update_fields is None and self.pk:
                write_changed_rows(self)
            super().save(*args, update_fields=update_fields, **kwargs)
            if update_fields is None:
                rows_saved.send(type(self), instance=self)


# --- reading -----------------------------------------------------------------------------------


def in_memory(instance: models.Model) -> dict[str, list[models.Model]]:
    """The rows that were given in memory, as by a form or a revision, by their relation."""
    return getattr(instance, "_cluster_related_objects", {})


def read_rows(instances: Sequence[models.Model]) -> list[tuple[models.Model, str]]:
    """Read the rows of instances of one model, and the rows within them: a query for each kind.
    Gives whose rows of which relation have been read."""
    read = []
    for relation in get_all_child_relations(instances[0]) if instances else ():
        name = relation.get_accessor_name()
        stored = [one for one in instances if one.pk and is_to_read(one, name)]
        prefetch_related_objects(stored, name)
        read += [(one, name) for one in stored]
        if issubclass(relation.related_model, ClusterableModel):
            read += read_rows([row for one in instances for row in getattr(one, name).all()])
    return read


def is_to_read(instance: models.Model, relation: str) -> bool:
    fetched = getattr(instance, "_prefetched_objects_cache", {})
    return relation not in fetched and relation not in in_memory(instance)


@contextmanager
def rows_in_memory(instances: Sequence[models.Model]) -> Iterator[None]:
    """Read the rows together, and forget them at the end: they may change afterwards."""
    read = read_rows(instances)
    try:
        yield
    finally:
        for instance, relation in read:
            instance._prefetched_objects_cache.pop(relation, None)


# --- the targets of links in a revision --------------------------------------------------------


def all_targets_exist(model: type[models.Model], data: dict) -> bool:
    """Whether all that a revision links to is still there: a query for each kind of target."""
    wanted = defaultdict(set)
    for target, field, value in links(model, data):
        wanted[target, field].add(value)
    return all(
        target._default_manager.filter(**{f"{field}__in": values}).count() == len(values)
        for (target, field), values in wanted.items()
    )


def links(model: type[models.Model], data: dict) -> Iterator[tuple]:
    """Model, field and value of each link of a serialised object and of its rows."""
    for name, value in data.items():
        try:
            field = model._meta.get_field(name)
        except FieldDoesNotExist:
            continue
        if isinstance(field, models.ForeignObjectRel):
            for row in value if isinstance(value, list) else ():
                yield from links(field.related_model, row)
        elif isinstance(field, models.ForeignKey) and value is not None:
            remote = field.remote_field
            target = remote.model._meta.get_field(remote.field_name)
            yield remote.model, remote.field_name, target.to_python(value)


# --- writing -----------------------------------------------------------------------------------


def write_changed_rows(instance: ClusterableModel) -> None:
    """Write what differs of the rows in memory from the stored ones, and leave nothing for
    modelcluster, which would write all of them. Rows of a relation are read in one query."""
    getattr(instance, "_prefetched_objects_cache", {}).clear()
    names = {
        relation.get_accessor_name(): relation for relation in get_all_child_relations(instance)
    }
    for name in [name for name in in_memory(instance) if name in names]:
        manager = getattr(instance, name)
        stored = list(manager.get_live_queryset())
        if issubclass(names[name].related_model, ClusterableModel):
            read_rows(stored)
        write(instance, names[name].field.name, in_memory(instance)[name], stored)
        del in_memory(instance)[name]


def write(owner, key: str, rows: Iterable[models.Model], stored: list[models.Model]) -> None:
    """Delete, change and add rows one by one, as modelcluster does, with their signals; those that
    are as they were stored are left alone."""
    before = {row.pk: row for row in stored}
    rows = list(rows)
    kept = {row.pk for row in rows}
    for row in stored:
        if row.pk not in kept:
            row.delete()
    for row in rows:
        setattr(row, key, owner)
        if row.pk not in before or not is_same(row, before[row.pk]):
            row.save()


def is_same(row: models.Model, stored: models.Model) -> bool:
    """Whether a row and the rows within it are as they are stored."""
    values = (
        (field.get_prep_value(field.value_from_object(one)) for one in (row, stored))
        for field in row._meta.concrete_fields
    )
    return all(ours == theirs for ours, theirs in values) and all(
        are_same(rows, list(getattr(stored, name).all())) for name, rows in in_memory(row).items()
    )


def are_same(rows: list[models.Model], stored: list[models.Model]) -> bool:
    before = {row.pk: row for row in stored}
    same_keys = len(rows) == len(before) and {row.pk for row in rows} == set(before)
    return same_keys and all(is_same(row, before[row.pk]) for row in rows)


def rows(relation: str, model: type[Model], *links: str) -> Prefetch:
    """Prefetch the rows of ``relation``, each joined with the records that ``links`` name.

    A record's labels lie beside its facts, so that a join brings its names along.
    """
    return Prefetch(relation, queryset=model.objects.select_related(*links))


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
