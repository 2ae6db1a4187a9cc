"""What is wrong or unusual in a ledger, as plain values."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from partnerships.ledger.acts import Act, Kind, Terms


@dataclass(frozen=True)
class Finding:
    """``message`` is lazily translatable. ``index`` is the row of the ledger concerned, None for
    the agreement as a whole; ``field`` the field to show the message beside."""

    code: str
    message: str
    index: int | None = None
    field: str = ""


class Contradiction(Finding):
    """Both cannot be true: publication is refused."""


class Oddity(Finding):
    """Unusual, perhaps a slip, perhaps not: a warning."""


def found_by(rules: Iterable[Callable], acts: list[Act], terms: Terms) -> list:
    """What the rules find, of the agreement as a whole first, then row by row."""
    found = [finding for rule in rules for finding in rule(acts, terms)]
    return sorted(found, key=lambda finding: -1 if finding.index is None else finding.index)


def of_kind(acts: Iterable[Act], *kinds: Kind) -> list[Act]:
    return [act for act in acts if act.kind in kinds]


def is_before(one, other) -> bool:
    """Whether one partial date certainly lies before another; False when either is unknown."""
    return bool(one and other) and one.latest < other.earliest


def first_certain(dates: Iterable) -> object:
    """The date that certainly none of the others precedes, or "" when any of them is unknown."""
    dates = list(dates)
    return min(dates, key=lambda date: date.earliest) if dates and all(dates) else ""


def numbered(acts: Iterable[Act]) -> Iterator[tuple[int, Act]]:
    """Each act with its row: the one that it names, or its place among the acts given."""
    for place, act in enumerate(acts):
        yield (place if act.index is None else act.index), act
