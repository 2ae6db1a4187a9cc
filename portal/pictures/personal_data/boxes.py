"""Boxes of an AVIF or HEIC file (ISO/IEC 14496-12 and 23008-12).

The places of the picture's data are counted from the start of the file, so nothing may move: EXIF
and XMP are overwritten where they stand. The picture's orientation is told by boxes of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from portal.pictures.personal_data.byte_reading import Bytes

#: An EXIF block that says nothing: no offset, big-endian TIFF, one directory without entries.
EMPTY_EXIF = b"\x00\x00\x00\x00MM\x00\x2a\x00\x00\x00\x08\x00\x00\x00\x00\x00\x00"
PERSONAL_ITEMS = {b"Exif": EMPTY_EXIF, b"mime": b"", b"uri ": b""}
PERSONAL_BOXES = {b"uuid", b"udta", b"free", b"skip"}


def without_personal_boxes(content: bytes) -> bytes:
    """The file with blank EXIF and XMP, and without what follows its last box."""
    boxes = list(boxes_in(content, 0, len(content)))
    blank = bytearray(content[: boxes[-1][2]])
    for name, start, end in boxes:
        if name in PERSONAL_BOXES:
            blank[start:end] = bytes(end - start)
        elif name == b"meta":
            blank_items(blank, start + 4, end)
    return bytes(blank)


def boxes_in(content: bytes, at: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Name, start and end of the content of each box. Raises ValueError for impossible sizes."""
    while at + 8 <= end:
        size, name, start = int.from_bytes(content[at : at + 4], "big"), content[at + 4 : at + 8], 8
        if size == 1:
            size, start = int.from_bytes(content[at + 8 : at + 16], "big"), 16
        size = size or end - at
        if size < start or at + size > end:
            if at:
                return  # what follows the last box is no box
            raise ValueError("a box of the file is longer than the file")
        yield bytes(name), at + start, at + size
        at += size


def blank_items(blank: bytearray, start: int, end: int) -> None:
    """Overwrite the items of a ``meta`` box that are not the picture's."""
    parts = {name: (first, last) for name, first, last in boxes_in(blank, start, end)}
    if b"iinf" not in parts or b"iloc" not in parts:
        return
    kinds = dict(item_kinds(blank, *parts[b"iinf"]))
    idat = parts.get(b"idat", (0, 0))[0]
    for item, first, size in item_places(blank, parts[b"iloc"][0], idat):
        if kinds.get(item) in PERSONAL_ITEMS:
            empty = PERSONAL_ITEMS[kinds[item]]
            if first + size > len(blank):
                raise ValueError("an item lies outside the file")
            blank[first : first + size] = empty[:size].ljust(size, b"\x00")


def item_kinds(content: bytes, start: int, end: int) -> Iterator[tuple[int, bytes]]:
    """Number and kind of each item of an ``iinf`` box."""
    count = 2 if content[start] == 0 else 4
    for name, first, _last in boxes_in(content, start + 4 + count, end):
        if name == b"infe" and content[first] >= 2:
            read = Bytes(content, first + 4)
            item = read.number(2 if content[first] == 2 else 4)
            read.number(2)
            yield item, read.take(4)


def item_places(content: bytes, start: int, idat: int) -> Iterator[tuple[int, int, int]]:
    """Number of the item, start and size of each of its pieces, from an ``iloc`` box."""
    version, read = content[start], Bytes(content, start + 4)
    sizes, more = read.number(1), read.number(1)
    index_size = more & 15 if version else 0
    for _item in range(read.number(2 if version < 2 else 4)):
        item = read.number(2 if version < 2 else 4)
        method = read.number(2) & 15 if version else 0
        if method > 1:
            raise ValueError("items that are built from other items")
        read.number(2)
        base = read.number(more >> 4) + (idat if method else 0)
        for _piece in range(read.number(2)):
            read.number(index_size)
            offset = base + read.number(sizes >> 4)
            yield item, offset, read.number(sizes & 15)
