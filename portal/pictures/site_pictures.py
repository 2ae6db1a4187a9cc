"""The sizes in which public pages show pictures, and how a list loads them in one go."""

from dataclasses import dataclass

from django.db.models import Prefetch
from wagtail.images import get_image_model


@dataclass(frozen=True)
class Shape:
    """A picture's cut in one or more widths, widest last, and how wide it stands on the page.

    ``formats`` ends with the plainest, which every browser knows. ``may_lead`` tells whether it can
    be the largest picture of a page, which a browser had better fetch first.
    """

    cuts: tuple[str, ...]
    sizes: str
    formats: tuple[str, ...] = ("avif", "webp", "jpeg")
    may_lead: bool = True

    @property
    def specs(self) -> list[str]:
        """Rendition filters of every width in every format, the plainest format last."""
        return [f"{cut}|format-{name}" for name in self.formats for cut in self.cuts]

    @property
    def plain_specs(self) -> list[str]:
        """Those that suffice to show the picture: every width in the plainest format."""
        return [f"{cut}|format-{self.formats[-1]}" for cut in self.cuts]


SHAPES = {
    # The lead of a page, 3:2.
    "lead": Shape(("fill-600x400", "fill-1200x800"), "(min-width: 60rem) 45rem, 100vw"),
    # An item of a list, 3:2; the first one fills a phone.
    "thumb": Shape(("fill-420x280", "fill-840x560"), "(min-width: 40rem) 13rem, 100vw"),
    # A portrait, 4:5: on a person's page and in a list.
    "portrait": Shape(("fill-208x260", "fill-416x520"), "(min-width: 40rem) 13rem, 9rem"),
    "face": Shape(("fill-160x200",), "5rem"),
    # In the body of a page: one whole picture, and several cut to one shape. The first cut gives
    # the size that the picture has before a stylesheet: the whole picture may fill the text.
    "figure": Shape(("width-960", "width-480"), "(min-width: 45rem) 42rem, 100vw"),
    "gallery": Shape(("fill-360x240", "fill-720x480"), "(min-width: 45rem) 21rem, 100vw"),
    # The emblem in the header, whole, with the transparency that emblems have.
    "emblem": Shape(("max-240x120",), "3.75rem", formats=("webp", "png"), may_lead=False),
}


def picture_prefetch(field: str, shape: str) -> Prefetch:
    """For ``prefetch_related``: the pictures of ``field`` with all that ``shape`` needs.

    Two queries, however long the list is.
    """
    images = get_image_model().objects.prefetch_renditions(*SHAPES[shape].specs)
    return Prefetch(field, queryset=images)
