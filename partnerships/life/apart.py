"""Labels set apart so that none covers another, each as near as can be to its own place."""

from __future__ import annotations

import math


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
