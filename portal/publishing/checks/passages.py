"""The running text of a page, piece by piece, with where each piece stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from portal.pages.body.pages import PagesBlock
from portal.pages.body.people import PeopleBlock
from portal.pages.body.records import RecordListBlock

#: What these blocks show is written elsewhere.
WRITTEN_ELSEWHERE = (RecordListBlock, PeopleBlock, PagesBlock)


@dataclass(frozen=True)
class Passage:
    """A text, in the field ``place`` and, where that is the body, in the block ``block``."""

    text: str
    place: str
    block: str = ""


def passages(page) -> Iterator[Passage]:
    """Title, lead and the texts of the body, without markup and without empty ones."""
    for field in ("title", "lead"):
        if text := getattr(page, field):
            yield Passage(text, field)
    for child in page.body:
        if not isinstance(child.block, WRITTEN_ELSEWHERE):
            for text in child.block.get_searchable_content(child.value):
                yield Passage(str(text), "body", child.id or "")
