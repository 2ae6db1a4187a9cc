"""Parts of a WebP file (RFC 9649)."""

from __future__ import annotations

from collections.abc import Iterator

HEADER = 12
KEPT = {b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"}
#: Bits of the extended header that announce EXIF and XMP.
ANNOUNCED = 0b0000_1100


def without_personal_parts(content: bytes) -> bytes:
    """The file without EXIF, XMP, unknown parts and what follows its end."""
    kept = [unannounced(part) for part in parts(content) if part[:4] in KEPT]
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def parts(content: bytes) -> Iterator[bytes]:
    """Name, length and content of each part, padded to an even length."""
    at, end = HEADER, min(len(content), 8 + int.from_bytes(content[4:8], "little"))
    while at + 8 <= end:
        size = int.from_bytes(content[at + 4 : at + 8], "little")
        yield content[at : at + 8 + size].ljust(8 + size + size % 2, b"\x00")
        at += 8 + size + size % 2


def unannounced(part: bytes) -> bytes:
    """The extended header without the promise of EXIF and XMP; other parts as they are."""
    if part[:4] != b"VP8X":
        return part
    return part[:8] + bytes([part[8] & ~ANNOUNCED]) + part[9:]
