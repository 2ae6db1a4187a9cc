"""Pictures as small files, written only when a reader would see a difference."""

import io
from pathlib import Path

from PIL import Image, ImageChops

LIMIT = 60_000
COLOURS = (128, 64, 40, 24, 16)
#: How far a channel of a pixel must move, and how many of a thousand pixels, to be seen.
STEP, SHARE = 48, 1


def write_if_changed(path: Path, png: bytes) -> bool:
    """True when the file was written. Raises ValueError if the picture cannot be made small."""
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    if path.exists() and not visibly_different(Image.open(path).convert("RGB"), picture):
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(small(picture))
    return True


def visibly_different(old: Image.Image, new: Image.Image) -> bool:
    if old.size != new.size:
        return True
    moved = ImageChops.difference(old, new).convert("L").point(lambda value: 255 * (value > STEP))
    return moved.histogram()[255] * 1000 > SHARE * old.width * old.height


def small(picture: Image.Image) -> bytes:
    for colours in COLOURS:
        file = io.BytesIO()
        reduced = picture.quantize(colours, dither=Image.Dither.NONE)
        reduced.save(file, "PNG", optimize=True)
        if file.tell() <= LIMIT:
            return file.getvalue()
    raise ValueError("the picture is larger than 60 KB: show less of the page")
