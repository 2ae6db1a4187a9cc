"""The line of time, in whole years."""

from __future__ import annotations

import datetime
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
    return datetime.date(min(max(year, 1), 9999), 1, 1).toordinal()
