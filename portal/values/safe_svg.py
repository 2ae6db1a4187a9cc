"""An SVG drawing from outside, written anew from the few elements and attributes a drawing needs.

Nothing is filtered out of the file: what is kept is copied into a new one, so what nobody thought
of is not in it. Scripts, links, embedded pictures, fonts and foreign markup are refused by name.
"""

import re
from xml.etree import ElementTree

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

SVG = "http://www.w3.org/2000/svg"
SHAPES = {
    "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "defs",
    "linearGradient", "radialGradient", "stop", "clipPath",
}  # fmt: skip
#: Words about the drawing, which a ribbon has no use for.
SILENT = {"title", "desc", "metadata"}
GEOMETRY = {
    "viewBox", "width", "height", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry",
    "fx", "fy", "d", "points", "transform", "id", "offset", "gradientUnits", "gradientTransform",
    "clipPathUnits",
}  # fmt: skip
PAINT = {
    "fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit",
    "stroke-dasharray", "stroke-dashoffset", "fill-rule", "clip-rule", "clip-path", "opacity",
    "fill-opacity", "stroke-opacity", "stop-color", "stop-opacity", "color", "display",
    "visibility",
}  # fmt: skip
#: Numbers, words, colours, paths, and a reference within the file; no address, quote or escape.
VALUE = re.compile(r"[\w\s.,%#+()\-]*")
LOCAL = re.compile(r"url\(#[\w-]+\)")
MOST_ELEMENTS, MOST_LEVELS = 2000, 40


def safe_svg(data: bytes) -> tuple[bytes, tuple[float, float]]:
    """The drawing written anew, with its width and height.

    Raises ValidationError with what is wrong with the file.
    """
    root = parsed(data)
    if sum(1 for _element in root.iter()) > MOST_ELEMENTS:
        raise too_intricate()
    copy = copied(root, MOST_LEVELS)
    width, height = tile_size(copy)
    copy.set("xmlns", SVG)
    copy.set("width", f"{width:g}")
    copy.set("height", f"{height:g}")
    return ElementTree.tostring(copy, encoding="unicode").encode(), (width, height)


def parsed(data: bytes) -> ElementTree.Element:
    """The root element; entities, which can make a small file endless, are refused unread."""
    try:
        root = fromstring(data.decode("utf-8-sig"))
    except DefusedXmlException as error:
        raise refused("ENTITY") from error
    except (UnicodeDecodeError, ElementTree.ParseError, ValueError) as error:
        raise ValidationError(_("This file is not an SVG drawing."), code="not_svg") from error
    if root.tag != f"{{{SVG}}}svg":
        raise ValidationError(_("This file is not an SVG drawing."), code="not_svg")
    return root


def copied(element: ElementTree.Element, levels: int) -> ElementTree.Element:
    """The element and what is in it, as far as a drawing needs it and at most so deep."""
    if not levels:
        raise too_intricate()
    copy = ElementTree.Element(local_name(element), attributes(element))
    for child in element:
        name = local_name(child)
        if name in SHAPES:
            copy.append(copied(child, levels - 1))
        elif child.tag.startswith(f"{{{SVG}}}") and name not in SILENT:
            raise refused(name)
    return copy


def local_name(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]


def attributes(element: ElementTree.Element) -> dict[str, str]:
    """Geometry and paint; what a drawing program puts into ``style`` becomes attributes."""
    given = dict(element.attrib)
    for name in given:
        if name.lower().startswith("on"):
            raise refused(name)
    declarations = (part.partition(":") for part in given.pop("style", "").split(";"))
    given |= {name.strip(): value.strip() for name, _colon, value in declarations}
    return {
        name: value
        for name, value in given.items()
        if name in GEOMETRY | PAINT and is_harmless(value)
    }


def is_harmless(value: str) -> bool:
    """Whether the value holds nothing that leads out of the file."""
    rest = LOCAL.sub("", value)
    return bool(VALUE.fullmatch(rest)) and "url" not in rest.lower()


def tile_size(svg: ElementTree.Element) -> tuple[float, float]:
    """Width and height of the tile; without a viewBox it gets one. Raises ValidationError."""
    try:
        if "viewBox" not in svg.attrib:
            sides = (float(svg.attrib[side].removesuffix("px")) for side in ("width", "height"))
            svg.set("viewBox", "0 0 {:g} {:g}".format(*sides))
        _x, _y, width, height = map(float, svg.attrib["viewBox"].replace(",", " ").split())
    except (KeyError, ValueError) as error:
        raise ValidationError(_("The drawing does not say its size."), code="no_size") from error
    return width, height


def too_intricate() -> ValidationError:
    return ValidationError(_("The drawing is too intricate for a ribbon."), code="intricate")


def refused(name: str) -> ValidationError:
    return ValidationError(
        _("The drawing holds “%(name)s”. Only lines, shapes and their colours may be in it."),
        code="refused",
        params={"name": name},
    )
