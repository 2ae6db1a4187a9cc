"""The drawing in one width: where bands, numbers and words lie, without any covering another."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field

from partnerships.life.axis import Axis, rows_needed, set_apart
from partnerships.life.bands import Band
from partnerships.life.shapes import Disc, Label, Mark, Shape, at, band_shapes, box, line

RADIUS = 10
GAP = 23  # between the centres of two discs
STEM = 14  # from a disc down to its band
BAND = 22
TEXT_ROW = 20
#: A generous width of one letter of 14 units, since a server cannot measure text.
LETTER = 8.6
STRONG_LETTER = 10.4
YEAR_ROOM = 52


@dataclass(frozen=True)
class Flag:
    """A day with a word of its own: today, the end of the term. ``strong`` draws a line there."""

    day: datetime.date
    text: str
    strong: bool = False


@dataclass
class Drawing:
    """Everything of one ``<svg>`` in units of its ``width`` and ``height``."""

    name: str
    width: int
    height: int = 0
    behind: list[Shape] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    discs: list[Disc] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)


def drawn(
    name: str, width: int, bands: list[Band], marks: list[Mark], flags: list[Flag]
) -> Drawing:
    """The drawing of an agreement's life, ``width`` units wide."""
    margin = RADIUS + 2
    axis = Axis.over(_days(bands, marks, flags), margin, width - margin)
    drawing = Drawing(name, width)
    discs = _placed(axis, marks)
    top = len(discs) * GAP + _stem(discs) if marks else 4
    _draw_marks(drawing, discs, top)
    _draw_extents(drawing, axis, marks, top)
    _draw_bands(drawing, axis, bands, marks, top)
    foot = _draw_flags(drawing, axis, flags, top)
    _draw_axis(drawing, axis, foot + 6)
    return drawing


def _days(bands, marks, flags) -> list[datetime.date]:
    """All days that the axis has to hold. A day far off all else, as anybody may ask for one,
    would press the rest together: it is left out and shown at the edge."""
    days = [
        *(band.start for band in bands),
        *(band.end for band in bands if band.end),
        *(day for mark in marks for day in (mark.first, mark.last)),
    ]
    reach = max(20, max(days).year - min(days).year)
    near = (f.day for f in flags if min(days).year - reach < f.day.year < max(days).year + reach)
    return [*days, *near]


def _placed(axis: Axis, marks: list[Mark]) -> list[list[tuple[Mark, float, float]]]:
    """Each mark with its foot on the band and the place of its disc. Where there are too many for
    one row they are dealt into several, the lowest first."""
    rows = rows_needed(len(marks), GAP, axis.right - axis.left)
    placed = []
    for row in range(rows):
        dealt = marks[row::rows]
        feet = [axis.x(mark.middle) for mark in dealt]
        places = set_apart(feet, GAP, axis.left, axis.right)
        placed.append(list(zip(dealt, feet, places, strict=True)))
    return placed


def _stem(discs: list[list[tuple[Mark, float, float]]]) -> float:
    """From the lowest discs down to the band: longer where one was moved far, so that stems that
    slant can be told apart."""
    farthest = max((abs(x - foot) for row in discs for _mark, foot, x in row), default=0)
    return STEM + min(farthest / 4, 2 * GAP)


def _draw_marks(drawing: Drawing, discs: list[list[tuple[Mark, float, float]]], top: float):
    """Numbers above the bands, each with a stem to its day."""
    lowest = top - _stem(discs) - RADIUS
    for row, placed in enumerate(discs):
        y = lowest - GAP * row
        for mark, foot, x in placed:
            drawing.behind.append(Shape("ax", line((x, y), (foot, top))))
            drawing.discs.append(Disc(mark.number, at(x), at(y), at(y + 5)))


def _draw_extents(drawing: Drawing, axis: Axis, marks: list[Mark], top: float) -> None:
    for mark in marks:
        if not mark.is_exact:
            drawing.behind.append(Shape("span", _extent(axis, mark, top)))


def _extent(axis: Axis, mark: Mark, top: float) -> str:
    """The days between which an act lies that is known to the month or year only."""
    left, right = axis.x(mark.first), axis.x(mark.last)
    return box(left, top - 4, max(right - left, 3), 3)


def _draw_bands(drawing: Drawing, axis: Axis, bands, marks: list[Mark], top: float) -> None:
    for band in bands:
        left = axis.x(band.start)
        right = axis.x(band.end) if band.end else axis.right
        drawing.shapes += band_shapes(band.look, left, top, right - left, BAND)
    for mark in marks:
        if mark.renews:
            x = axis.x(mark.middle)
            drawing.shapes.append(Shape("cut", line((x, top), (x, top + BAND))))


def _draw_flags(drawing: Drawing, axis: Axis, flags: list[Flag], top: float) -> float:
    """Words under the bands, each in the first row where it covers no other; gives their foot."""
    rows: list[list[tuple[float, float]]] = []
    below = top + BAND
    for flag in flags:
        place = axis.x(flag.day)
        text = _with_arrow(flag, axis)
        left, right = _extent_of_words(text, place, drawing.width, flag.strong)
        row = next(_free_rows(rows, left, right))
        rows[row].append((left, right))
        y = below + TEXT_ROW * (row + 1)
        css = "now" if flag.strong else "ax"
        shapes = drawing.shapes if flag.strong else drawing.behind
        shapes.append(Shape(css, line((place, top - 4), (place, y - 13))))
        words = "" if flag.strong else "dim"
        drawing.labels.append(Label(text, at((left + right) / 2), at(y), css=words))
    return below + TEXT_ROW * len(rows)


def _with_arrow(flag: Flag, axis: Axis) -> str:
    """An arrow says that the day lies beyond the drawing."""
    if flag.day.year < axis.first:
        return f"← {flag.text}"
    return f"{flag.text} →" if flag.day.year > axis.last else flag.text


def _extent_of_words(text: str, place: float, width: float, strong: bool) -> tuple[float, float]:
    """Centred under its place, moved inwards where it would not fit."""
    letter = STRONG_LETTER if strong else LETTER
    half = min(len(text) * letter / 2, width / 2)
    middle = min(max(place, half), width - half)
    return middle - half, middle + half


def _free_rows(rows: list[list[tuple[float, float]]], left: float, right: float) -> Iterator[int]:
    for number, taken in enumerate(rows):
        if all(right < other_left or other_right < left for other_left, other_right in taken):
            yield number
    rows.append([])
    yield len(rows) - 1


def _draw_axis(drawing: Drawing, axis: Axis, y: float) -> None:
    drawing.shapes.append(Shape("ax", line((axis.left, y), (axis.right, y))))
    half = 2 * LETTER
    for year, x in axis.years(YEAR_ROOM):
        drawing.shapes.append(Shape("ax", line((x, y - 3), (x, y + 5))))
        middle = min(max(x, half), drawing.width - half)
        drawing.labels.append(Label(str(year), at(middle), at(y + 20)))
    drawing.height = int(y + 26)
