"""The line of time, in whole years."""

from __future__ import annotations

import datetime
import math
from dataclasses import dataclass

#: Years between two labels; the first step that leaves them room is taken.
STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


@dataclass(frozen=True)
class Axis:
    """From the first of January of ``first`` to the end of ``last``, drawn from ``left`` to
    ``right``."""

    first: int
    last: int
    left: float
    right: float

    @classmethod
    def over(cls, days: list[datetime.date], left: float, right: float) -> Axis:
        """The shortest axis that holds all these days."""
        return cls(min(days).year, max(days).year, left, right)

    def x(self, day: datetime.date) -> float:
        """Where a day lies; what is outside lies at the nearer end."""
        begin, end = _ordinal(self.first), _ordinal(self.last + 1)
        part = (day.toordinal() - begin) / (end - begin)
        return self.left + (self.right - self.left) * min(max(part, 0), 1)

    def years(self, room: float) -> list[tuple[int, float]]:
        """Each year to label and where it begins, ``room`` or more apart."""
        a_year = (self.right - self.left) / (self.last + 1 - self.first)
        step = next((step for step in STEPS if step * a_year >= room), STEPS[-1])
        first = -(-self.first // step) * step
        return [
            (year, self.left + (year - self.first) * a_year)
            for year in range(first, self.last + 2, step)
        ]


def _ordinal(year: int) -> int:
    if year > datetime.MAXYEAR:
        return datetime.date.max.toordinal() + 1
    return datetime.date(max(year, datetime.MINYEAR), 1, 1).toordinal()


def set_apart(wanted: list[float], gap: float, low: float, high: float) -> list[float]:
    """Places for labels that want to stand at these places, which must be sorted.

    Neighbours stand ``gap`` or more apart, in the same order, within ``low`` and ``high``; the sum
    of the squares by which they move is the least possible. Found by isotonic regression (pool
    adjacent violators: Ayer et al., 1955) of the places less the room that their forerunners need.
    Raises ValueError when there is no room for so many.
    """
    highest = high - gap * (len(wanted) - 1)
    if wanted and highest < low - 1e-9:
        raise ValueError("no room for so many labels")
    pools: list[tuple[float, int]] = []
    for place, x in enumerate(wanted):
        mean, size = x - place * gap, 1
        while pools and pools[-1][0] > mean:
            before, many = pools.pop()
            mean, size = (before * many + mean * size) / (many + size), many + size
        pools.append((mean, size))
    level = (min(max(mean, low), highest) for mean, size in pools for _ in range(size))
    return [x + place * gap for place, x in enumerate(level)]


def rows_needed(number: int, gap: float, room: float) -> int:
    """Into how many rows so many labels must be dealt for each row to have room for its share."""
    return max(1, math.ceil(number / (int(room / gap) + 1)))
