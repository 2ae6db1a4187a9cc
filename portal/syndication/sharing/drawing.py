"""The picture of a page without one: its title in large letters, the ministry's name, ornament."""

import io
from dataclasses import dataclass
from functools import lru_cache

from PIL import Image, ImageDraw

from portal.syndication.sharing.lettering import ASSETS, SANS, SERIF, fit, font, legible

#: What social networks show whole: https://ogp.me, and 1.91 : 1 as Facebook and X cut it.
WIDTH, HEIGHT = 1200, 630
MARGIN, BAND, EMBLEM = 72, 96, 96
TITLE_SIZES = range(72, 35, -4)
NAME_SIZES = range(30, 21, -2)


@dataclass(frozen=True)
class Look:
    """Whose picture it is: the ministry's name and the colours."""

    ministry: str
    deep: str = "#06393f"
    gold: str = "#e3bd68"
    ink: str = "#ffffff"
    soft: str = "#bddad9"
    #: The ministry's own emblem as a PNG; without it the portal's ornament stands.
    emblem: bytes = b""


def drawn(title: str, language: str, look: Look) -> bytes:
    """A PNG of 1200 by 630 pixels."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), look.deep)
    canvas = ImageDraw.Draw(picture)
    draw_band(picture, canvas, look)
    draw_name(picture, canvas, language, look)
    draw_title(canvas, title, language, look)
    output = io.BytesIO()
    picture.quantize(64, Image.Quantize.FASTOCTREE).save(output, "PNG")
    return output.getvalue()


def draw_name(picture: Image.Image, canvas: ImageDraw.ImageDraw, language: str, look: Look) -> None:
    """The emblem and beside it the ministry's name, on one or two lines."""
    emblem = read_emblem(look.emblem) if look.emblem else read_part("emblem.png", EMBLEM)
    picture.paste(emblem, (MARGIN, MARGIN - 16 + (EMBLEM - emblem.height) // 2), emblem)
    left = MARGIN + emblem.width + 28
    name = fit(legible(look.ministry), language, SANS, WIDTH - MARGIN - left, EMBLEM, NAME_SIZES)
    top = MARGIN - 16 + (EMBLEM - name.height) // 2
    write(canvas, name, SANS, left, top, look.soft)


def draw_title(canvas: ImageDraw.ImageDraw, title: str, language: str, look: Look) -> None:
    """The title, in the middle between the name and the ornament."""
    top, bottom = MARGIN + EMBLEM + 8, HEIGHT - BAND - 28
    words = fit(legible(title), language, SERIF, WIDTH - 2 * MARGIN, bottom - top, TITLE_SIZES)
    write(canvas, words, SERIF, MARGIN, top + (bottom - top - words.height) // 2, look.ink)


def write(canvas: ImageDraw.ImageDraw, setting, name: str, left: int, top: int, colour) -> None:
    face = font(name, setting.size)
    for number, line in enumerate(setting.lines):
        canvas.text((left, top + number * setting.line_height), line, colour, face)


def draw_band(picture: Image.Image, canvas: ImageDraw.ImageDraw, look: Look) -> None:
    """A line and the ornament, repeated along the lower edge."""
    top = HEIGHT - BAND
    canvas.rectangle([0, top, WIDTH, top + 3], fill=look.gold)
    for left in range(0, WIDTH, 80):
        paste(picture, "ornament.png", 75, left, top + 5)


def paste(picture: Image.Image, name: str, width: int, left: int, top: int) -> None:
    part = read_part(name, width)
    picture.paste(part, (left, top), part)


def read_emblem(content: bytes) -> Image.Image:
    """The emblem within a square, or twice as wide, as it stands in the header."""
    with Image.open(io.BytesIO(content)) as emblem:
        emblem = emblem.convert("RGBA")
    emblem.thumbnail((2 * EMBLEM, EMBLEM), Image.Resampling.LANCZOS)
    return emblem


@lru_cache(maxsize=4)
def read_part(name: str, width: int) -> Image.Image:
    with Image.open(ASSETS / name) as part:
        height = round(part.height * width / part.width)
        return part.convert("RGBA").resize((width, height), Image.Resampling.LANCZOS)
