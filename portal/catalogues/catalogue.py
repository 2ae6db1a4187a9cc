"""One catalogue: the strings of one domain in one language, as translators write them."""

from dataclasses import dataclass
from pathlib import Path

import polib


@dataclass(frozen=True)
class Finding:
    """Something a rule found, and whether it only deserves a look (`is_report`)."""

    path: Path
    line: int
    message: str
    is_report: bool = False

    def __str__(self):
        return f"{self.path}:{self.line}: {self.message}"


class Catalogue:
    """The file `<folder>/<language>/LC_MESSAGES/<domain>.po`.

    `collected` are the strings of the source, as (context, msgid) pairs, when they are known.
    """

    def __init__(self, path, collected=None):
        self.path = Path(path)
        self.language = self.path.parents[1].name
        self.collected = collected
        self.po = polib.pofile(str(path))

    @property
    def entries(self):
        """Every string in use, fuzzy and empty ones included."""
        return [entry for entry in self.po if not entry.obsolete]

    def finding(self, entry, message, **options):
        """A finding about one string, which the message quotes."""
        return Finding(self.path, entry.linenum, f"{message}: {shortened(entry.msgid)}", **options)


def translations(entry):
    """The translated forms of a string: one, or one for each plural form."""
    if entry.msgid_plural:
        return [entry.msgstr_plural[index] for index in sorted(entry.msgstr_plural)]
    return [entry.msgstr]


def key(entry):
    """What tells two strings of a catalogue apart."""
    return entry.msgctxt or "", entry.msgid


def shortened(text, length=60):
    text = " ".join(text.split())
    return f'"{text}"' if len(text) <= length else f'"{text[: length - 1]}…"'
