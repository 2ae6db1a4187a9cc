"""Blocks of a GIF file (GIF89a)."""

from __future__ import annotations

from collections.abc import Iterator

EXTENSION, FRAME, TRAILER = 0x21, 0x2C, 0x3B
CONTROL, APPLICATION = 0xF9, 0xFF
#: The two names under which a file says how often its frames repeat.
REPETITION = (b"NETSCAPE2.0", b"ANIMEXTS1.0")


def without_personal_blocks(content: bytes) -> bytes:
    """The file without comments, texts, XMP and what follows its end."""
    first = 13 + colours(content[10])
    kept = (block for block in blocks(content, first) if is_of_the_picture(block))
    return content[:first] + b"".join(kept) + bytes([TRAILER])


def is_of_the_picture(block: bytes) -> bool:
    if block[0] == FRAME or block[1] == CONTROL:
        return True
    return block[1] == APPLICATION and block[3:14] in REPETITION


def blocks(content: bytes, at: int) -> Iterator[bytes]:
    """Extensions and frames, up to the trailer."""
    while at < len(content) and content[at] != TRAILER:
        if content[at] == FRAME:
            data = at + 10 + colours(content[at + 9]) + 1
        elif content[at] == EXTENSION:
            data = at + 2
        else:
            raise ValueError("an unknown block in the GIF file")
        after = end_of_data(content, data)
        yield content[at:after]
        at = after


def colours(flags: int) -> int:
    """The size of the colour table that the flags announce."""
    return 3 * 2 ** ((flags & 0b111) + 1) if flags & 0b1000_0000 else 0


def end_of_data(content: bytes, at: int) -> int:
    """Where a chain of sub-blocks ends. Raises IndexError when the file ends before."""
    while size := content[at]:
        at += 1 + size
    return at + 1
