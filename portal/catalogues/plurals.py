"""The plural formula of a catalogue's header, and which numbers each of its forms stands for."""

import gettext
import re
from pathlib import Path

import django
import polib

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
