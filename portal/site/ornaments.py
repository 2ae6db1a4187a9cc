"""The drawn ornaments of the ribbon, and the emblem that stands where a ministry has none."""

from pathlib import Path

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

NONE = "none"

#: Each a tile that repeats along the ribbon: width, height, lines drawn, shapes filled.
TILES = {
    "horns": (
        40,
        48,
        "M20 24C20 12 6 9 6 17c0 5.5 7.5 5.5 7.5.5M20 24C20 12 34 9 34 17c0 5.5-7.5 5.5-7.5.5"
        "M20 24C20 36 6 39 6 31c0-5.5 7.5-5.5 7.5-.5M20 24C20 36 34 39 34 31c0-5.5-7.5-5.5-7.5-.5",
        "M20 5.5l3 3-3 3-3-3zM20 36.5l3 3-3 3-3-3zM0 21l3 3-3 3-3-3zM40 21l3 3-3 3-3-3z",
    ),
    "star": (
        40,
        40,
        "M20 5l4.4 4.6h6v6L35 20l-4.6 4.4v6h-6L20 35l-4.4-4.6h-6v-6L5 20l4.6-4.4v-6h6z"
        "M20 0v5M20 35v5M0 20h5M35 20h5",
        "M20 14l2 4 4 2-4 2-2 4-2-4-4-2 4-2z",
    ),
    "tulip": (
        40,
        48,
        "M20 46V26M20 28C12 28 8 20 11 9c4 2 6 5 9 5s5-3 9-5c3 11-1 19-9 19z"
        "M20 40c-7 0-11-3-12-9 6 0 11 3 12 9zM20 40c7 0 11-3 12-9-6 0-11 3-12 9z",
        "M20 2l2.4 3.4L20 9l-2.4-3.6z",
    ),
    "water": (
        40,
        36,
        "M0 6c7 0 7 6 13 6s7-6 14-6 7 6 13 6M0 18c7 0 7 6 13 6s7-6 14-6 7 6 13 6"
        "M0 30c7 0 7 6 13 6s7-6 14-6 7 6 13 6",
        "",
    ),
    "triangles": (
        40,
        40,
        "M4 4h32L20 20zM4 36h32L20 20z",
        "M20 8.5l-4-4h8zM20 31.5l-4 4h8zM3 20l3.5-3.5L10 20l-3.5 3.5z"
        "M30 20l3.5-3.5L37 20l-3.5 3.5z",
    ),
}

ORNAMENTS = [
    ("horns", _("Ram's horns")),
    ("star", _("Eight-pointed stars")),
    ("tulip", _("Tulips")),
    ("water", pgettext_lazy("ornament", "Water")),
    ("triangles", _("Amulets")),
    (NONE, pgettext_lazy("ornament", "None: a plain ribbon")),
]
DEFAULT_ORNAMENT = ORNAMENTS[0][0]

EMBLEM = Path(__file__).parents[1] / "static/portal/img/emblem.svg"
EMBLEM_GROUND, EMBLEM_LINES = "#06393f", "#e3bd68"


def drawn(ornament: str, colour: str) -> bytes:
    """The SVG of a drawn ornament in one colour; b"" for none. Raises KeyError for a new name."""
    if ornament == NONE:
        return b""
    width, height, lines, shapes = TILES[ornament]
    filled = f'<path fill="{colour}" d="{shapes}"/>' if shapes else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}"><path fill="none" stroke="{colour}" stroke-width="1.7" '
        f'stroke-linecap="round" stroke-linejoin="round" d="{lines}"/>{filled}</svg>'
    ).encode()


def emblem(ground: str, lines: str) -> bytes:
    """The SVG of the portal's own emblem in these two colours."""
    drawing = EMBLEM.read_text(encoding="utf-8")
    return drawing.replace(EMBLEM_GROUND, ground).replace(EMBLEM_LINES, lines).encode()
