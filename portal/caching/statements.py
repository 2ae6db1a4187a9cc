"""Querysets that are composed, and turned into SQL, once in a process.

Composing a queryset with its subqueries and having it compiled costs more processor time than its
execution, often ten times as much, and gives the same SQL each time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from copy import copy
from functools import cache, wraps

from django.core.exceptions import EmptyResultSet
from django.core.signals import setting_changed
from django.db import connections
from django.db.models import (
    ForeignKey,
    ManyToOneRel,
    Model,
    Prefetch,
    QuerySet,
    Value,
    prefetch_related_objects,
)
from django.utils import timezone
from django.utils.translation import get_language

MOST = 1_000

_statements: dict[tuple, Statement | None] = {}
setting_changed.connect(lambda **_signal: _statements.clear(), weak=False)


class Parameter(Value):
    """In a composed queryset the place of a value that is given anew at each execution. ``value``
    is the first one, which tells its type."""

    def __init__(self, value, *place):
        super().__init__(value)
        self.place = place

    def as_sql(self, compiler, connection):
        return "%s", [self]

    def of(self, values: dict, connection):
        name, *number = self.place
        value = values[name][number[0]] if number else values[name]
        return self.output_field.get_db_prep_value(value, connection)


def parameters(values: dict) -> dict:
    """A Parameter for each value, and a list of them for a list."""
    return {
        name: [Parameter(one, name, number) for number, one in enumerate(value)]
        if isinstance(value, list)
        else Parameter(value, name)
        for name, value in values.items()
    }


class Statement:
    """A queryset with its SQL."""

    def __init__(self, queryset: QuerySet):
        self.queryset, self.using = queryset.all(), queryset.db
        self.lookups, self.queryset._prefetch_related_lookups = (
            queryset._prefetch_related_lookups,
            (),
        )
        self.compiler = queryset.query.get_compiler(self.using)
        self.sql, self.parameters = self.compiler.as_sql()

    def rows(self, values: dict) -> list:
        """What the database gives now. The compiler is the queryset's own for this one execution,
        which nothing else sees, so that nobody can narrow it further."""
        compiler, connection = copy(self.compiler), connections[self.using]
        given = tuple(
            part.of(values, connection) if isinstance(part, Parameter) else part
            for part in self.parameters
        )
        compiler.connection, compiler.as_sql = connection, lambda *_, **__: (self.sql, given)
        queryset = self.queryset.all()
        queryset.query.get_compiler = lambda *_, **__: compiler
        found = list(queryset)
        read_related(found, self.lookups)
        return found


def prepared(compose: Callable[..., QuerySet]) -> Callable[..., list]:
    """Decorator: a function that composes a queryset becomes one that gives its rows.

    Positional arguments are part of the statement. Named ones are values that change from one
    execution to the next, lists for ``__in`` among them: the function gets them as
    :class:`Parameter`. It may depend on its arguments, the reader's language, the local day and
    the settings, on nothing else, and may read nothing from the database itself.
    """

    @wraps(compose)
    def rows(*arguments, **values) -> list:
        sizes = tuple((name, len(v)) for name, v in values.items() if isinstance(v, list))
        name = (compose, arguments, sizes, get_language(), timezone.localdate())
        try:
            statement = _statements[name]
        except KeyError:
            statement = statement_of(compose(*arguments, **parameters(values)))
            if len(_statements) >= MOST:
                _statements.clear()
            _statements[name] = statement
        return statement.rows(values) if statement else []

    return rows


def read_related(instances: list[Model], lookups: Iterable) -> None:
    """``prefetch_related_objects``, in which the instances' own rows come by composed statements.
    A lookup with a queryset is to be the same object each time."""
    if instances:
        rest = [lookup for lookup in lookups if not read_own_rows(instances, lookup)]
        prefetch_related_objects(instances, *rest)


def read_own_rows(instances: list[Model], lookup: Prefetch | str) -> bool:
    """Read the rows of a relation; False for a lookup that leads further, or elsewhere."""
    path, queryset = getattr(lookup, "prefetch_through", lookup), getattr(lookup, "queryset", None)
    relations = type(instances[0])._meta.fields_map
    relation = relations.get(path)
    if type(relation) is not ManyToOneRel:
        return False
    plain, owner = every(relation.related_model), relation.field
    found = defaultdict(list)
    keys = [one.pk for one in instances]
    for row in rows_of(plain if queryset is None else queryset, owner, parents=keys):
        found[getattr(row, owner.attname)].append(row)
    for one in instances:
        rows = found[one.pk]
        for row in rows:
            owner.set_cached_value(row, one)
        if to_attr := getattr(lookup, "to_attr", None):
            setattr(one, to_attr, rows)
        else:
            done = plain.all()
            done._result_cache, done._prefetch_done = rows, True
            one.__dict__.setdefault("_prefetched_objects_cache", {})[path] = done
    return True


@cache
def every(model: type[Model]) -> QuerySet:
    return model._default_manager.all()


@prepared
def rows_of(queryset: QuerySet, owner: ForeignKey, parents):
    # By the last key: Django prepares those of a relation before it asks whether they are values.
    path, key = owner.name, owner.target_field
    while key.remote_field:
        path, key = f"{path}__{key.name}", key.target_field
    return queryset.filter(**{f"{path}__{key.name}__in": parents})


def statement_of(queryset: QuerySet) -> Statement | None:
    """None for a queryset that is known to be empty."""
    try:
        return Statement(queryset)
    except EmptyResultSet:
        return None
