"""Segments of a JPEG file (ITU T.81, annex B)."""

from __future__ import annotations

import re
from collections.abc import Iterator

START, END = b"\xff\xd8", b"\xff\xd9"
SCAN, COMMENT = 0xDA, 0xFE
#: The end of coded data: a marker that is no stuffed byte and no restart.
MARKER = re.compile(rb"\xff+[^\x00\xd0-\xd7\xff]")

#: Of the segments for applications: the pixels' density, the colour profile, the colour transform.
KEPT = {0xE0: b"JFIF\x00", 0xE2: b"ICC_PROFILE\x00", 0xEE: b"Adobe"}


def without_personal_segments(content: bytes) -> bytes:
    """The file without EXIF, XMP, IPTC, comments, previews and what follows its end."""
    return b"".join([START, *(part for part in segments(content) if is_of_the_picture(part)), END])


def is_of_the_picture(segment: bytes) -> bool:
    kind = segment[1]
    if kind in KEPT:
        return segment[4:].startswith(KEPT[kind])
    return kind != COMMENT and not 0xE0 <= kind <= 0xEF


def segments(content: bytes) -> Iterator[bytes]:
    """Marker, length and content of each segment, a scan with its coded data, up to the end.

    Raises ValueError when there is none.
    """
    at = len(START)
    while found := MARKER.match(content, at):
        at = found.end() - 2
        if content[at : at + 2] == END:
            return
        size = int.from_bytes(content[at + 2 : at + 4], "big")
        after = at + 2 + size
        if size < 2 or after > len(content):
            raise ValueError("a segment of the JPEG file is longer than the file")
        if content[at + 1] == SCAN:
            coded = MARKER.search(content, after)
            after = coded.start() if coded else len(content)
        yield content[at:after]
        at = after
    raise ValueError("the JPEG file breaks off")
