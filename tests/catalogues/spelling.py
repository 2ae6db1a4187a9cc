"""Spelling by hunspell's dictionaries.

Russian and English findings are errors: their dictionaries are good, and words they lack go into
`words/<language>.txt`. The Kazakh dictionary knows too few word forms and the Uzbek one knows only
Cyrillic, so those two only report. There is no dictionary for Kyrgyz.
"""

import shutil
import subprocess
from pathlib import Path

from portal.languages.plain_words import words
from portal.languages.uzbek_scripts import to_cyrillic
from tests.catalogues.catalogue import translations

DICTIONARIES = {"ru": "ru_RU", "en": "en_GB", "kk": "kk_KZ", "uz": "uz_UZ"}
REPORTING = {"kk", "uz"}
LONGEST_ABBREVIATION = 6


class NoDictionary(Exception):
    """hunspell or its dictionary for a language is not installed."""


def spelling(catalogue):
    """Findings about words that are neither in the dictionary nor in the project's list."""
    language = catalogue.language
    if language not in DICTIONARIES:
        return
    texts = [(entry, spelt(entry, language)) for entry in catalogue.entries]
    written = sorted({word for _, found in texts for word in found})
    wrong = unknown(written, DICTIONARIES[language]) - known(language)
    for entry, found in texts:
        for word in sorted(wrong & set(found)):
            yield catalogue.finding(entry, f"spelling “{word}”", is_report=language in REPORTING)


def spelt(entry, language):
    """The words of a string that the dictionary can judge."""
    text = " ".join(translations(entry))
    if language == "en" and not text.strip():
        text = f"{entry.msgid} {entry.msgid_plural}"
    found = [word for word in words(text) if not is_abbreviation(word)]
    if language == "uz":
        return [to_cyrillic(word) for word in found]
    return [word for word in found if word.isascii() == (language == "en")]


def is_abbreviation(word):
    return word.isupper() and len(word) <= LONGEST_ABBREVIATION


def unknown(written, dictionary):
    """Those words that hunspell's dictionary does not know; NoDictionary when it is not there."""
    if not shutil.which("hunspell"):
        raise NoDictionary("hunspell")
    command = ["hunspell", "-i", "utf-8", "-d", dictionary, "-l"]
    run = subprocess.run(command, input="\n".join(written), capture_output=True, text=True)
    if run.returncode:
        raise NoDictionary(f"hunspell's dictionary {dictionary}")
    return set(run.stdout.split())


def known(language):
    """The project's own words: one a line, as they are written; # starts a comment."""
    path = Path(__file__).parent / "words" / f"{language}.txt"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return {word for line in lines for word in line.partition("#")[0].split()}
