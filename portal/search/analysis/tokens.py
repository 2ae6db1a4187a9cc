"""Words of a text as they are looked up: in lower case, in one script, with one apostrophe."""

import re
import unicodedata

from portal.search.analysis.endings import without_endings

#: U+0027 stands for every apostrophe inside a word, and for the second half of oʻ and gʻ: what
#: keyboards, word processors and fonts put in its place.
APOSTROPHES = "'`´‘’‛ʻʼʽʾʿʹˈˊˋꞌ′‵＇"
WORD = re.compile(rf"[^\W_]+(?:[{APOSTROPHES}][^\W_]+)*[{APOSTROPHES}]?")
APOSTROPHE = re.compile(f"[{APOSTROPHES}]")
#: Soft hyphens, joiners and marks of direction.
INVISIBLE = re.compile("[\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
#: Marks that no letter is composed with: the stress of хиру́ргия, what is left of an İ.
MARK = re.compile("[\u0300-\u036f]")
CYRILLIC = re.compile(r"[\u0400-\u052f]")
LATIN = re.compile("[a-zəɵ]")
#: Letters that look alike in the two scripts and slip into each other's words (those of Unicode
#: Technical Standard 39, confusables, that keyboards of the five languages produce).
LATIN_TWINS, CYRILLIC_TWINS = "aceopxyikmthəɵ", "асеорхуікмтһәө"
TO_CYRILLIC = str.maketrans(LATIN_TWINS, CYRILLIC_TWINS)
TO_LATIN = str.maketrans(CYRILLIC_TWINS, LATIN_TWINS)
#: A longer run of letters is no word: an address, a checksum, a file in base 64.
LONGEST = 60


def words_of(text: str) -> list[str]:
    """The words of a text in their order. Numbers are words; hyphens part words."""
    found = WORD.findall(without_endings(plain(text)))
    return [word for word in map(tidy, found) if 0 < len(word) <= LONGEST]


def plain(text: str) -> str:
    """In lower case, letters composed (й of и and a breve), ligatures of PDFs apart (ﬁ)."""
    if text.isascii():
        return text.lower()
    text = APOSTROPHE.sub("'", INVISIBLE.sub("", text)).replace("№", " ")
    return MARK.sub("", unicodedata.normalize("NFKC", text).lower())


def written_words(text: str) -> list[str]:
    """The words of a text as they are written, with their capitals."""
    text = MARK.sub("", unicodedata.normalize("NFC", INVISIBLE.sub("", text)))
    return [word for word in map(tidy, WORD.findall(text)) if 0 < len(word) <= LONGEST]


def tidy(word: str) -> str:
    """One apostrophe, kept at the end only after o and g; Cyrillic without Latin look-alikes."""
    word = APOSTROPHE.sub("'", word).lstrip("'")
    if word.endswith("'") and word[-2:-1] not in "og":
        word = word[:-1]
    return in_one_script(word)


def in_one_script(word: str) -> str:
    """A word that mixes the scripts, in the one that it is in but for look-alikes.

    "aзaйту" with two Latin a is Cyrillic; "mеіоsіs" with Cyrillic vowels is Latin.
    """
    if word.isascii() or not (CYRILLIC.search(word) and LATIN.search(word)):
        return word
    as_latin = word.translate(TO_LATIN)
    return word.translate(TO_CYRILLIC) if CYRILLIC.search(as_latin) else as_latin
