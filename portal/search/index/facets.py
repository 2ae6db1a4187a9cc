"""By what results can be narrowed. Apps register the facets of their own."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from django.utils.functional import Promise

from portal.records.base import Record
from portal.values.registry import Registry

#: The label of each value that has one, in the order in which values are offered.
Labels = Mapping[str, str]


@dataclass(frozen=True)
class SearchFacetKind:
    """One facet: its name in an address and in the index, and its heading.

    ``labels`` gets values and the reader's language and gives each value's label, in the order in
    which to offer them, with one query at most. A value without a label is no choice: no address,
    and no record that has been withdrawn since, gives one. ``by_number`` puts the values with most
    results first instead. A facet of records names their ``model``: whatever names such a record
    has it as a value. ``symbols`` name the drawings of values that have one
    (:mod:`portal.templatetags.portal_icons`).
    """

    name: str
    heading: Promise | str
    labels: Callable[[Iterable[str], str], Labels]
    order: int = 100
    by_number: bool = True
    model: type[Record] | None = field(default=None)
    symbols: Mapping[str, str] = field(default_factory=dict)


search_facets: Registry[SearchFacetKind] = Registry()


def values_of_named(records: Iterable[Record]) -> dict[str, list[str]]:
    """The values by facet of something that names these records."""
    values: dict[str, list[str]] = defaultdict(list)
    for record in records:
        for facet in search_facets:
            if facet.model and isinstance(record, facet.model):
                values[facet.name].append(str(record.pk))
    return dict(values)
