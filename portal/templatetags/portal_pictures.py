"""Pictures in AVIF, WebP and JPEG, with their width and height, and no inline styles."""

from __future__ import annotations

from django import template
from wagtail.images.models import Picture
from wagtail.images.shortcuts import get_renditions_or_not_found

from portal.frame.pictures import SHAPES

register = template.Library()


@register.simple_tag
def portal_picture(image, shape: str, alt: str = "", css: str = "", eager: bool = False) -> str:
    """``<picture>`` of an image in one of ``pictures.SHAPES``.

    ``alt`` is the text of the picture, empty for one that only decorates. The first picture of a
    page loads eagerly, the others when they come near. Raises KeyError for an unknown shape.
    """
    cut = SHAPES[shape]
    attributes = {"alt": str(alt), "sizes": cut.sizes}
    if css:
        attributes["class"] = css
    attributes.update({"fetchpriority": "high"} if eager else {"loading": "lazy"})
    return str(Picture(get_renditions_or_not_found(image, cut.specs), attributes))
