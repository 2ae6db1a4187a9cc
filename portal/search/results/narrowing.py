"""The facets beside the results: what each choice leaves, in words."""

from collections.abc import Mapping

from portal.pages.facets import AT_MOST, Choice, FacetMenu
from portal.search.index.facets import SearchFacetKind, search_facets
from portal.search.results.address import ResultsAddress

#: Groups that stand open; a group of which something is chosen is open, too.
OPEN_GROUPS = 3


class Labels:
    """The words for values of facets, asked for once a facet."""

    def __init__(self, wanted: Mapping[str, set[str]], language: str):
        self.language = language
        self.words = {
            facet.name: facet.labels(sorted(wanted[facet.name]), language)
            for facet in search_facets
            if wanted.get(facet.name)
        }

    def of(self, name: str) -> Mapping[str, object]:
        return self.words.get(name, {})

    def symbols_of(self, name: str) -> Mapping[str, str]:
        return next((facet.symbols for facet in search_facets if facet.name == name), {})


def values_wanted(*groups: Mapping[str, object]) -> dict[str, set[str]]:
    """All values of several mappings by the name of a facet, together."""
    wanted: dict[str, set[str]] = {}
    for group in groups:
        for name, values in group.items():
            wanted.setdefault(name, set()).update(values)
    return wanted


def facets(
    address: ResultsAddress, counts: Mapping[str, dict[str, int]], labels: Labels, total: int
) -> list[FacetMenu]:
    """Every group that tells results apart, in the order of the registry."""
    found = []
    for facet in search_facets:
        numbers = counts.get(facet.name, {})
        chosen = address.narrowed.get(facet.name, ())
        values = {*numbers, *chosen} & {*labels.of(facet.name)}
        if chosen or len(values) > 1 or any(numbers[value] < total for value in values):
            choices = [
                choice(address, facet.name, value, labels.of(facet.name)[value], numbers)
                for value in in_order(facet, values, numbers, labels)
            ]
            opens = len(found) < OPEN_GROUPS
            found.append(FacetMenu(facet.name, str(facet.heading), choices, opens))
    return found


def in_order(facet: SearchFacetKind, values: set[str], numbers: dict[str, int], labels: Labels):
    """As the facet offers them, or those with most results first."""
    offered = [value for value in labels.of(facet.name) if value in values]
    if facet.by_number:
        offered.sort(key=lambda value: -numbers.get(value, 0))
    return offered[:AT_MOST]


def choice(
    address: ResultsAddress, name: str, value: str, label: object, numbers: dict[str, int]
) -> Choice:
    is_chosen = address.has(name, value)
    return Choice(
        label=label,
        number=numbers.get(value, 0),
        is_chosen=is_chosen,
        address="" if is_chosen else str(address.with_value(name, value)),
        without=str(address.without_value(name, value)) if is_chosen else "",
    )


def choices_made(address: ResultsAddress, labels: Labels) -> list[Choice]:
    """The values chosen, to take each back."""
    return [
        choice(address, name, value, labels.of(name)[value], {})
        for name, values in address.narrowed.items()
        for value in values
        if value in labels.of(name)
    ]
