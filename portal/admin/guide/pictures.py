"""Pictures of the guide: static files of the package that the chapter belongs to.

A chapter names a picture by its place beside the file, so that it is seen wherever the file is.
"""

from __future__ import annotations

import struct
from pathlib import Path

from django.templatetags.static import static


def picture_attributes(chapter: Path, source: str) -> dict[str, str]:
    """Address, width and height of a picture that the file ``chapter`` names.

    Raises FileNotFoundError for one that is not there.
    """
    file = (chapter.parent / source).resolve()
    width, height = png_size(file)
    name = file.as_posix().rpartition("/static/")[2]
    return {"src": static(name), "width": str(width), "height": str(height), "loading": "lazy"}


def png_size(file: Path) -> tuple[int, int]:
    """Width and height, from the head of a PNG."""
    with file.open("rb") as content:
        return struct.unpack(">II", content.read(24)[16:])
