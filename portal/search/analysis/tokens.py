"""Words of a text as they are looked up: in lower case, in one script, with one apostrophe."""

from __future__ import annotations

import re
import unicodedata

#: U+0027 stands for every apostrophe inside a word, and for the second half of oʻ and gʻ.
APOSTROPHES = "'`´‘’ʻʼʹ′"
WORD = re.compile(rf"[^\W_]+(?:[{APOSTROPHES}][^\W_]+)*[{APOSTROPHES}]?")
APOSTROPHE = re.compile(f"[{APOSTROPHES}]")
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
CYRILLIC = re.compile(r"[\u0400-\u052f]")
LATIN = re.compile("[a-z]")
#: Letters that look alike in the two scripts and slip into each other's words.
LATIN_TWINS, CYRILLIC_TWINS = "aceopxyikmt", "асеорхуікмт"
TO_CYRILLIC = str.maketrans(LATIN_TWINS, CYRILLIC_TWINS)
TO_LATIN = str.maketrans(CYRILLIC_TWINS, LATIN_TWINS)
#: A longer run of letters is no word: an address, a checksum, a file in base 64.
LONGEST = 60


def words_of(text: str) -> list[str]:
    """The words of a text in their order. Numbers are words; hyphens part words."""
    text = INVISIBLE.sub("", unicodedata.normalize("NFC", text)).lower()
    return [tidy(found[0]) for found in WORD.finditer(text) if len(found[0]) <= LONGEST]


def tidy(word: str) -> str:
    """One apostrophe, kept at the end only after o and g; Cyrillic without Latin look-alikes."""
    word = APOSTROPHE.sub("'", word)
    if word.endswith("'") and word[-2:-1] not in "og":
        word = word[:-1]
    return in_one_script(word)


def in_one_script(word: str) -> str:
    """A word that mixes the scripts, in the one that it is in but for look-alikes.

    "aзaйту" with two Latin a is Cyrillic; "mеіоsіs" with Cyrillic vowels is Latin.
    """
    if not (CYRILLIC.search(word) and LATIN.search(word)):
        return word
    as_latin = word.translate(TO_LATIN)
    return word.translate(TO_CYRILLIC) if CYRILLIC.search(as_latin) else as_latin
