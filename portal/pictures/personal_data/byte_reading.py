from __future__ import annotations


class Bytes:
    """Reads big-endian numbers one after another. Raises IndexError past the end."""

    def __init__(self, content: bytes, at: int):
        self.content, self.at = content, at

    def take(self, size: int) -> bytes:
        found = bytes(self.content[self.at : self.at + size])
        if len(found) < size:
            raise IndexError("the file ends too early")
        self.at += size
        return found

    def number(self, size: int) -> int:
        return int.from_bytes(self.take(size), "big")
