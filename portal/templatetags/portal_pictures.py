"""Pictures in AVIF, WebP and JPEG, with their width and height, and no inline styles."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import get_language
from wagtail.images.models import Picture

from portal.pictures.showing import renditions_to_preview, renditions_to_show
from portal.pictures.site_pictures import SHAPES

register = template.Library()


@register.simple_tag(takes_context=True)
def portal_picture(
    context,
    image,
    shape: str,
    alt: str = "",
    css: str = "",
    language: str = "",
    eager: bool = False,
) -> str:
    """``<picture>`` of an image in one of ``pictures.SHAPES``; "" where there is nothing to show.

    ``alt`` is the text of the picture, empty for one that only decorates, and ``language`` its
    language, where that may be another one than the page's. The first picture of a
    page loads eagerly, the others when they come near. Raises KeyError for an unknown shape.
    """
    cut = SHAPES[shape]
    if not image:
        return ""
    attributes = {"alt": str(alt)}
    if alt and language and language != get_language():
        attributes["lang"] = language
    if css:
        attributes["class"] = css
    if not eager:
        attributes["loading"] = "lazy"
    elif cut.may_lead:
        attributes["fetchpriority"] = "high"
    if image.is_svg():
        return drawing(image, attributes)
    find = renditions_to_preview if is_preview(context) else renditions_to_show
    renditions = of_different_widths(find(image, cut))
    if len({rendition.width for rendition in renditions.values()}) > 1:
        attributes["sizes"] = cut.sizes
    return mark_safe(Picture(renditions, attributes)) if renditions else ""


def of_different_widths(renditions: dict) -> dict:
    """Without those that a small original makes as wide as another one of their format."""
    first_of_width = {
        (spec.rpartition("-")[2], rendition.width): spec
        for spec, rendition in reversed(renditions.items())
    }
    return {spec: renditions[spec] for spec in renditions if spec in first_of_width.values()}


def drawing(image, attributes: dict[str, str]) -> str:
    """An SVG that a host allows: as an image its scripts do not run, and it fits every size."""
    pairs = [("src", image.file.url), ("width", image.width), ("height", image.height)]
    pairs += attributes.items()
    return format_html("<img{}>", mark_safe("".join(format_html(' {}="{}"', *p) for p in pairs)))


def is_preview(context) -> bool:
    """Whether an editor looks: at a page or record, or at a block in the block picker."""
    request = getattr(context, "request", None) or context.get("request")
    return getattr(request, "is_preview", False) or "block_def" in context
