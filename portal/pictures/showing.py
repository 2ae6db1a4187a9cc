"""The renditions with which a page shows a picture. A visitor's request makes none."""

import logging
from functools import lru_cache

from wagtail.images.models import Filter, SourceImageIOError

from portal.pictures.site_pictures import SHAPES, Shape

logger = logging.getLogger("portal.pictures")


def renditions_to_show(image, shape: Shape) -> dict:
    """The renditions of a shape that there are, by filter, in the order of its formats.

    Where there are none, those cut around an earlier focal point, then those of the shape that
    is nearest to this one. Empty when the picture has none at all.
    """
    exact = image.find_existing_renditions(*map(filter_of, shape.specs))
    if exact:
        return in_order(shape, {each.spec: rendition for each, rendition in exact.items()})
    there = all_renditions(image)
    for candidate in nearest_shapes(shape):
        if found := in_order(candidate, there):
            return found
    report_missing(image.pk)
    return {}


@lru_cache(maxsize=100)
def filter_of(spec: str) -> Filter:
    """A filter reads its specification once, and slowly."""
    return Filter(spec=spec)


@lru_cache(maxsize=1000)
def report_missing(image: int) -> None:
    """Once for each image in a process, not for each visitor."""
    logger.warning("Image %s has no renditions: run manage.py make_pictures.", image)


def renditions_to_preview(image, shape: Shape) -> dict:
    """For an editor, who may look at a picture before it is published: made now, in one format."""
    if found := renditions_to_show(image, shape):
        return found
    try:
        return {spec: image.get_rendition(spec) for spec in shape.plain_specs}
    except SourceImageIOError:
        return {}


def all_renditions(image) -> dict:
    """Whatever there is of an image by filter, of one filter the last that was made."""
    loaded = image._get_prefetched_renditions()
    rows = image.renditions.order_by("pk") if loaded is None else loaded
    return {rendition.filter_spec: rendition for rendition in rows}


def in_order(shape: Shape, renditions: dict) -> dict:
    return {spec: renditions[spec] for spec in shape.specs if spec in renditions}


def nearest_shapes(shape: Shape) -> list[Shape]:
    """The shape itself, then the others by how much higher or flatter they are."""
    return sorted(SHAPES.values(), key=lambda other: abs(flatness(other) - flatness(shape)))


def flatness(shape: Shape) -> float:
    """Width by height of a cut; pictures that are shown whole are mostly 3:2."""
    kind, _dash, size = shape.cuts[0].partition("-")
    if kind != "fill":
        return 1.5
    width, _x, height = size.partition("x")
    return int(width) / int(height)
