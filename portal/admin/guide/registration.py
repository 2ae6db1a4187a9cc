"""The foundation's own chapters, in the order of a newcomer's first weeks."""

from pathlib import Path

from portal.admin.guide.chapters import Chapter, chapters

FOLDER = Path(__file__).parent


def register() -> None:
    for name, order in (
        ("first-steps", 10),
        ("records", 30),
        ("pictures", 60),
        ("review", 70),
        ("correction", 80),
        ("translation", 90),
        ("look", 100),
    ):
        chapters.register(Chapter(name, FOLDER, order))
