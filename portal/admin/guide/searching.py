"""Search in the guide: the parts that hold every word."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.text import Truncator

from portal.admin.guide.chapters import chapters
from portal.admin.guide.rendering import Part, rendered


@dataclass(frozen=True)
class Found:
    title: str
    heading: str
    excerpt: str
    url: str


def search(query: str, language: str) -> list[Found]:
    """Parts of all chapters, those with a word in their heading first."""
    words = query.casefold().split()
    hits = [
        (heading_holds(words, part, chapter.title), found(name, chapter, part, language))
        for name, chapter in ((chapter.name, rendered(chapter, language)) for chapter in chapters)
        for part in chapter.parts
        if words and holds(words, f"{chapter.title} {part.heading} {part.text}")
    ]
    return [hit for _heading, hit in sorted(hits, key=lambda pair: not pair[0])]


def holds(words: list[str], text: str) -> bool:
    return all(word in text.casefold() for word in words)


def heading_holds(words: list[str], part: Part, title: str) -> bool:
    return holds(words, f"{title} {part.heading}")


def found(name: str, chapter, part: Part, language: str) -> Found:
    url = reverse("portal_guide_chapter", args=[language, name])
    anchor = f"#{part.anchor}" if part.anchor else ""
    excerpt = Truncator(part.text).chars(160)
    return Found(chapter.title, part.heading, excerpt, f"{url}{anchor}")
