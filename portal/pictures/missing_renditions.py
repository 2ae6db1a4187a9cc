"""Making what is missing in all that is published: after an import, a restored backup, a crash."""

from __future__ import annotations

from portal.pictures.making import make_pictures
from portal.pictures.tasks import announce
from portal.pictures.uses import wanted


def make_missing_pictures() -> str:
    """Make what published pages and records need and lack; a line that says what was done."""
    outcome = make_pictures(wanted())
    announce(outcome)
    line = f"{outcome.made} made, {outcome.dropped} outdated dropped"
    if outcome.unreadable:
        line += f", images that cannot be read: {', '.join(map(str, outcome.unreadable))}"
    return line
