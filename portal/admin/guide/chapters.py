"""The chapters of the guide. An app registers its own in its ``portal_hooks`` module."""

from dataclasses import dataclass
from pathlib import Path

from portal.values.registry import Registry

#: The languages in which every chapter is written.
GUIDE_LANGUAGES = ("kk", "ru", "en")
#: What those read whose language is none of them. All others read English.
NEAREST = {"ky": "ru", "uz": "ru"}


@dataclass(frozen=True)
class Chapter:
    """The files ``<folder>/<language>/<name>.md``. ``name`` stands in the address."""

    name: str
    folder: Path
    order: int

    def path(self, language: str) -> Path:
        return self.folder / language / f"{self.name}.md"


chapters: Registry[Chapter] = Registry()


def chapter_called(name: str) -> Chapter | None:
    return next((chapter for chapter in chapters if chapter.name == name), None)


def guide_language(language: str | None) -> str:
    """The language in which the guide speaks to somebody whose language is ``language``."""
    tag = (language or "").split("-")[0]
    return tag if tag in GUIDE_LANGUAGES else NEAREST.get(tag, "en")


#: The foundation's own, in the order of a newcomer's first weeks.
OWN_CHAPTERS = [
    Chapter(name, Path(__file__).parent, order)
    for name, order in (
        ("first-steps", 10),
        ("records", 30),
        ("pictures", 60),
        ("review", 70),
        ("correction", 80),
        ("translation", 90),
        ("look", 100),
    )
]
