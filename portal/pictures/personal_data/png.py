"""Chunks of a PNG file (PNG specification, third edition)."""

from __future__ import annotations

from collections.abc import Iterator

SIGNATURE = 8
LENGTH_NAME_AND_CHECKSUM = 12

#: The picture, its transparency, colours and density, and the frames of a moving one. What is not
#: named here is dropped: texts, EXIF, time, and whatever programs add.
KEPT = {
    *(b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"bKGD", b"pHYs", b"sBIT"),
    *(b"iCCP", b"sRGB", b"gAMA", b"cHRM", b"cICP", b"mDCV", b"cLLI"),
    *(b"acTL", b"fcTL", b"fdAT"),
}


def without_personal_chunks(content: bytes) -> bytes:
    """The file without texts, EXIF, time and what follows its end."""
    kept = (chunk for chunk in chunks(content) if chunk[4:8] in KEPT)
    return content[:SIGNATURE] + b"".join(kept)


def chunks(content: bytes) -> Iterator[bytes]:
    """Each chunk, up to the end of the picture."""
    at = SIGNATURE
    while at < len(content):
        after = at + LENGTH_NAME_AND_CHECKSUM + int.from_bytes(content[at : at + 4], "big")
        yield content[at:after]
        if content[at + 4 : at + 8] == b"IEND":
            return
        at = after
