"""What a template draws: every number is text already, so that no language's comma gets in."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from partnerships.ledger.acts import Kind
from partnerships.ledger_rows import LedgerRow
from partnerships.life.bands import Look


@dataclass(frozen=True)
class Shape:
    """A path and the class that says how it looks."""

    css: str
    path: str


@dataclass(frozen=True)
class Disc:
    """An act's number in its circle; ``text_y`` is where the figure stands."""

    number: int
    x: str
    y: str
    text_y: str


@dataclass(frozen=True)
class Label:
    text: str
    x: str
    y: str
    anchor: str = "middle"
    css: str = "dim"


def at(number: float) -> str:
    """A coordinate, to a tenth."""
    return f"{number:.1f}".removesuffix(".0")


def line(*points: tuple[float, float]) -> str:
    """The path through these points."""
    return "M" + "L".join(f"{at(x)} {at(y)}" for x, y in points)


def box(left: float, top: float, width: float, height: float) -> str:
    return f"M{at(left)} {at(top)}h{at(width)}v{at(height)}h{at(-width)}z"


def hatching(left: float, top: float, width: float, height: float, step: float = 8) -> str:
    """Slanting strokes within a box, cut off at its sides. A pattern would need an id."""
    strokes = []
    foot = left - height + step / 2
    while foot < left + width:
        begin, end = max(foot, left), min(foot + height, left + width)
        if end - begin > 0.5:
            bottom = top + height
            strokes.append(line((begin, bottom - (begin - foot)), (end, bottom - (end - foot))))
        foot += step
    return "".join(strokes)


def band_shapes(look: Look, left: float, top: float, width: float, height: float) -> list[Shape]:
    """How a band of this look is drawn; in the key as in the drawing."""
    width = max(width, 1)
    whole, middle = box(left, top, width, height), top + height / 2
    through = line((left, middle), (left + width, middle))
    if look is Look.PROVISIONAL:
        return [Shape("ln", whole), Shape("ln", hatching(left, top, width, height))]
    if look is Look.ENDLESS:
        # Open to the right: no end is known.
        right = left + width
        tip = f"L{at(right - height / 2)} {at(top)}L{at(right)} {at(middle)}"
        tip += f"L{at(right - height / 2)} {at(top + height)}L{at(left)} {at(top + height)}"
        return [Shape("later", f"M{at(left)} {at(top)}{tip}")]
    css, path = {
        Look.SIGNED: ("later hollow", whole),
        Look.FORCE: ("on", whole),
        Look.SUSPENDED: ("ln", through),
        Look.UNKNOWN: ("dots", through),
        Look.TO_RUN: ("later", whole),
    }[look]
    return [Shape(css, path)]


@dataclass(frozen=True)
class Mark:
    """The act's number in the ledger, and the days between which it lies: one day if it is known
    to the day."""

    number: int
    first: datetime.date
    last: datetime.date
    renews: bool = False

    @property
    def is_exact(self) -> bool:
        return self.first == self.last

    @property
    def middle(self) -> datetime.date:
        return self.first + (self.last - self.first) // 2


def marks(rows: Iterable[LedgerRow]) -> list[Mark]:
    """The marks of all rows that have a date, by time."""
    found = [_mark(number, row) for number, row in enumerate(rows, 1) if row.date]
    return sorted(found, key=lambda mark: (mark.middle, mark.number))


def numbers_without_date(rows: Iterable[LedgerRow]) -> list[int]:
    """The rows that cannot be drawn."""
    return [number for number, row in enumerate(rows, 1) if not row.date]


def _mark(number: int, row: LedgerRow) -> Mark:
    return Mark(number, row.date.earliest, row.date.latest, row.kind == Kind.RENEWAL)
