"""Colours as #rrggbb: their contrast, and the nearest shade that can be read.

Contrast is the ratio of WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
"""

import colorsys
import re
from collections.abc import Iterable, Mapping

HEX = re.compile(r"#[0-9a-f]{6}")
STEPS = 100  # of lightness, between black and white


def is_colour(text: str) -> bool:
    """Whether this is #rrggbb in lower case, and nothing else."""
    return bool(HEX.fullmatch(text))


def parts(colour: str) -> tuple[float, float, float]:
    """Red, green and blue from 0 to 1. Raises ValueError for anything but #rrggbb."""
    if not is_colour(colour):
        raise ValueError(f"no colour: {colour!r}")
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def written(channels: Iterable[float]) -> str:
    """#rrggbb of red, green and blue from 0 to 1."""
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in channels)


def luminance(colour: str) -> float:
    """Relative luminance (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance)."""
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in parts(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black on white)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def lightness(colour: str) -> float:
    """From 0 (black) to 1 (white), as HLS has it."""
    return colorsys.rgb_to_hls(*parts(colour))[1]


def mix(colour: str, other: str, share: float) -> str:
    """``share`` of the first colour (0 to 1), the rest of the other."""
    pairs = zip(parts(colour), parts(other), strict=True)
    return written(a * share + b * (1 - share) for a, b in pairs)


def shade(colour: str, lightness: float, saturation: float = 1) -> str:
    """The colour's hue in another lightness (0 to 1), with at most this saturation."""
    hue, _lightness, own = colorsys.rgb_to_hls(*parts(colour))
    return written(colorsys.hls_to_rgb(hue, lightness, min(own, saturation)))


def readable(colour: str, needed: Mapping[str, float]) -> str:
    """The colour itself where it has the contrast needed to each ground, else its nearest shade.

    Where no shade has it, the one of black and white that comes nearer.
    """

    def margin(candidate: str) -> float:
        return min(contrast(candidate, ground) / ratio for ground, ratio in needed.items())

    if margin(colour) >= 1:
        return colour
    own = lightness(colour)
    steps = sorted(range(STEPS + 1), key=lambda step: abs(step / STEPS - own))
    shades = (shade(colour, step / STEPS) for step in steps)
    found = next((candidate for candidate in shades if margin(candidate) >= 1), None)
    return found or max(("#000000", "#ffffff"), key=margin)
