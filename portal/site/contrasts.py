"""Which colours meet on a page, and whether what a ministry has chosen can be read there."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from portal.site.palette import MARK, TEXT, Palette
from portal.values.colours import contrast, readable

SURFACES = {
    "paper": _("the page"),
    "wash": _("panels"),
    "tint": _("chosen filters and portraits"),
    "gold_wash": _("notes and marked words"),
    "on_deep": _("white words"),
}

#: What each accent must be told from, and by how much (WCAG 2.2, 1.4.3 for text, 1.4.11 for marks).
#: Words on buttons have the colour of the page, so a link that is read there makes a button, too.
MEETS: dict[str, tuple[tuple[str, float], ...]] = {
    "link": (("paper", TEXT), ("wash", TEXT), ("tint", TEXT), ("gold_wash", TEXT)),
    "deep": (("on_deep", TEXT),),
    "gold": (("paper", MARK), ("wash", MARK)),
}


@dataclass(frozen=True)
class Weak:
    """A chosen colour that cannot be told from what it meets."""

    colour: str
    surface: Promise
    ground: str
    ratio: float
    needed: float
    readable: str

    def __str__(self) -> str:
        return _(
            "%(colour)s against “%(surface)s” %(ground)s has a contrast of %(ratio)s; "
            "%(needed)s is needed. The nearest shade that can be read: %(readable)s."
        ) % {
            **self.__dict__,
            "ratio": number_format(int(self.ratio * 10) / 10, 1),  # never rounded up to the limit
            "needed": number_format(self.needed, 1),
        }


def weakest_contrast(palette: Palette, accent: str) -> Weak | None:
    """The pair that is furthest from what is needed: its better shade is good for all of them."""
    return min(
        weak_contrasts(palette, accent), key=lambda weak: weak.ratio / weak.needed, default=None
    )


def weak_contrasts(palette: Palette, accent: str) -> Iterator[Weak]:
    """Where this accent ("link", "deep", "gold") of the palette is too weak."""
    colour = getattr(palette, accent)
    needs = [(name, getattr(palette, name), needed) for name, needed in MEETS[accent]]
    better = readable(colour, {ground: needed for _name, ground, needed in needs})
    for name, ground, needed in needs:
        ratio = contrast(colour, ground)
        if ratio < needed:
            yield Weak(colour, SURFACES[name], ground, ratio, needed, better)
