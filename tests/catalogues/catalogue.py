"""One catalogue: the strings of one domain in one language, as translators write them."""

import gettext
import re
from dataclasses import dataclass
from pathlib import Path

import django
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


def catalogues(folder, collected=None):
    """The catalogues `<folder>/<language>/LC_MESSAGES/*.po`, the strings of the source attached.

    `collected` maps a domain to the source's strings; a domain it lacks is not compared.
    """
    for path in sorted(Path(folder).glob("*/LC_MESSAGES/*.po")):
        yield Catalogue(path, (collected or {}).get(path.stem))


def missing(folder, languages, domain="django"):
    """A finding for each language that has no catalogue in the folder."""
    for language in languages:
        path = Path(folder, language, "LC_MESSAGES", f"{domain}.po")
        if not path.exists():
            yield Finding(path, 1, "no catalogue for this language")


HEADER = re.compile(r"nplurals\s*=\s*(\d+)\s*;\s*plural\s*=\s*(.+?)\s*;?\s*$")
NUMBERS = range(1001)


def numbers_by_form(header):
    """[numbers of form 0, numbers of form 1, ...] of a Plural-Forms header.

    Raises ValueError when the header is no such formula.
    """
    match = HEADER.match(header or "")
    if not match:
        raise ValueError("no plural formula")
    form_of = gettext.c2py(match[2])
    forms = [set() for _ in range(int(match[1]))]
    for number in NUMBERS:
        form = form_of(number)
        if form >= len(forms):
            raise ValueError("the formula gives more forms than nplurals says")
        forms[form].add(number)
    return forms


def header_of_django(language):
    """The formula in Django's own catalogue: a catalogue with another one is not merged into it."""
    path = Path(django.__path__[0], "conf", "locale", language, "LC_MESSAGES", "django.po")
    return polib.pofile(str(path)).metadata["Plural-Forms"]
