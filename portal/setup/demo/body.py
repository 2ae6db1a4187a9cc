"""A body from plain text: the same blocks in every language, with the same identities.

Paragraphs are parted by an empty line. ``## `` begins a heading, ``- `` a list item, ``> `` a
quotation and ``> -- person | post`` who said it; ``! title | text`` is a call-out, ``|= caption``
begins a table of rows ``| a | b |``, ``@ events key key`` shows records, and
``[words](page:key)`` is a link to another page of the demo.
"""

import re
import uuid
from html import escape
from itertools import groupby

LINK = re.compile(r"\[([^\]]+)\]\(page:([\w-]+)\)")
NAMESPACE = uuid.UUID("6f1d1c5e-3b0a-5b57-9a53-6d7b0c5f7a11")


class BodyReader:
    """Turns texts of the files into stream data. Asks ``demo`` for people and pages by key."""

    def __init__(self, demo):
        self.demo = demo

    def read(self, text: str | list[dict], page_key: str) -> list[dict]:
        """Stream data of a body, written as text or as a list of blocks."""
        blocks = text if isinstance(text, list) else self.blocks(text)
        return [
            {
                "type": block["type"],
                "value": full_value(block),
                "id": str(uuid.uuid5(NAMESPACE, f"{page_key}/{place}")),
            }
            for place, block in enumerate(blocks)
        ]

    def blocks(self, text: str) -> list[dict]:
        chunks = [chunk.strip() for chunk in re.split(r"\n\s*\n", text.strip())]
        return [block for kind, group in groupby(chunks, chunk_kind)
                for block in self.blocks_of(kind, list(group))]  # fmt: skip

    def blocks_of(self, kind: str, chunks: list[str]) -> list[dict]:
        """One text block of neighbouring paragraphs and lists; the others each by itself."""
        if kind == "text":
            html = "".join(self.paragraph(chunk) for chunk in chunks)
            return [{"type": "text", "value": html}]
        return [{"type": kind, "value": getattr(self, kind)(chunk)} for chunk in chunks]

    def paragraph(self, chunk: str) -> str:
        if not chunk.startswith("- "):
            return f"<p>{self.inline(chunk)}</p>"
        items = (line.removeprefix("- ") for line in chunk.splitlines())
        return f"<ul>{''.join(f'<li>{self.inline(item)}</li>' for item in items)}</ul>"

    def inline(self, text: str) -> str:
        return LINK.sub(
            lambda match: f'<a linktype="page" id="{self.demo.page(match[2]).pk}">{match[1]}</a>',
            escape(text, quote=False),
        )

    def heading(self, chunk: str) -> str:
        return chunk.removeprefix("## ")

    def quote(self, chunk: str) -> dict:
        words, _dashes, who = chunk.partition("\n> -- ")
        person, _bar, post = who.partition(" | ")
        return {
            "text": words.removeprefix("> "),
            "person": self.demo.record("person", person).pk,
            "name": "",
            "post": post,
        }

    def callout(self, chunk: str) -> dict:
        title, _bar, text = chunk.removeprefix("! ").partition(" | ")
        return {"title": title, "text": f"<p>{self.inline(text)}</p>"}

    def table(self, chunk: str) -> dict:
        caption, head, *rows = chunk.splitlines()
        return {
            "table": {
                "caption": caption.removeprefix("|= "),
                "columns": [{"type": "text", "heading": text} for text in cells(head)],
                "rows": [{"values": cells(row)} for row in rows],
            },
            "row_headings": True,
        }

    def events(self, chunk: str) -> list[int]:
        return [self.demo.record("event", key).pk for key in chunk.split()[2:]]


def cells(row: str) -> list[str]:
    return [text.strip() for text in row.strip("| ").split("|")]


def chunk_kind(chunk: str) -> str:
    marks = {"## ": "heading", "> ": "quote", "! ": "callout", "|= ": "table", "@ events": "events"}
    return next((kind for mark, kind in marks.items() if chunk.startswith(mark)), "text")


def full_value(block: dict):
    """A heading may be written as its text alone."""
    if block["type"] == "heading" and isinstance(block["value"], str):
        return {"text": block["value"], "level": "2"}
    return block["value"]
