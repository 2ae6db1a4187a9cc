"""Uzbek in its two scripts, by rule: Latin to Cyrillic and back.

The Latin alphabet is that of the law of 1995 with oʻ, gʻ (U+02BB) and the apostrophe ʼ (U+02BC);
the Cyrillic one that of 1940. Rules for е, ё, ю, я, ц and the hard sign are those of the
"Fundamental spelling rules of the Uzbek language" (resolution 339 of 24 August 1995). Words that
only a dictionary knows (цирк, сентябрь) keep the spelling that the rule gives.
"""

import re
from functools import lru_cache

TURNED, APOSTROPHE = "\u02bb", "\u02bc"
#: What people type for the two signs.
TYPED = "'`´‘’ʻʼʹ′"

#: Longer first: yoʻ is y and oʻ, not yo and an apostrophe.
TO_CYRILLIC = {
    "yoʻ": "йў", "oʻ": "ў", "gʻ": "ғ", "sh": "ш", "ch": "ч", "yo": "ё", "yu": "ю", "ya": "я",
    "ye": "е", "ts": "ц", "ʼ": "ъ", "a": "а", "b": "б", "d": "д", "e": "е", "f": "ф", "g": "г",
    "h": "ҳ", "i": "и", "j": "ж", "k": "к", "l": "л", "m": "м", "n": "н", "o": "о", "p": "п",
    "q": "қ", "r": "р", "s": "с", "t": "т", "u": "у", "v": "в", "x": "х", "y": "й", "z": "з",
    "c": "с", "w": "в",
}  # fmt: skip
TO_LATIN = {
    "ў": "oʻ", "ғ": "gʻ", "ш": "sh", "щ": "sh", "ч": "ch", "ё": "yo", "ю": "yu", "я": "ya",
    "ъ": "ʼ", "ь": "", "э": "e", "ы": "i", "а": "a", "б": "b", "д": "d", "ф": "f", "г": "g",
    "ҳ": "h", "и": "i", "ж": "j", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p",
    "қ": "q", "р": "r", "с": "s", "т": "t", "у": "u", "в": "v", "х": "x", "й": "y", "з": "z",
}  # fmt: skip
CYRILLIC_VOWELS = "аоуеиўэюяёъь"
LATIN_VOWELS = "aeiou"

LATIN_SPELLING = re.compile("|".join(sorted(TO_CYRILLIC, key=len, reverse=True)), re.IGNORECASE)
CYRILLIC = re.compile(r"[\u0400-\u052f]+")
#: e at the start of a word or after a vowel is э in Cyrillic.
OPEN_E = re.compile(rf"(?<![^\W\d_{TYPED}])e|(?<=[{LATIN_VOWELS}])e", re.IGNORECASE)


def with_standard_apostrophes(text: str) -> str:
    """oʻ and gʻ with U+02BB, any other apostrophe inside a word with U+02BC."""
    text = re.sub(rf"(?<=[oOgG])[{TYPED}]", TURNED, text)
    return re.sub(rf"(?<=\w)(?<![oOgG])[{TYPED}](?=\w)", APOSTROPHE, text)


def to_cyrillic(text: str) -> str:
    """Uzbek text in Cyrillic letters; what is no Uzbek letter stays, and capitals stay capitals."""
    text = OPEN_E.sub(lambda found: like("э", found[0]), with_standard_apostrophes(text))
    return LATIN_SPELLING.sub(lambda found: like(TO_CYRILLIC[found[0].lower()], found[0]), text)


def to_latin(text: str) -> str:
    """Uzbek text in Latin letters; what is no Uzbek letter stays, and capitals stay capitals."""
    return CYRILLIC.sub(lambda found: latin_word(found[0]), text)


@lru_cache(maxsize=10_000)
def latin_word(word: str) -> str:
    letters = []
    for place, letter in enumerate(word):
        before = word[place - 1].lower() if place else ""
        spelt = latin_letter(letter.lower(), before)
        upper = word.isupper() and len(word) > 1
        letters.append(spelt.upper() if upper else like(spelt, letter))
    return "".join(letters)


def latin_letter(letter: str, before: str) -> str:
    """One letter by what stands before it: е and ц are spelt by their place."""
    if letter == "е":
        return "ye" if not before or before in CYRILLIC_VOWELS else "e"
    if letter == "ц":
        return "ts" if before and before in CYRILLIC_VOWELS else "s"
    return TO_LATIN.get(letter, letter)


def like(spelling: str, model: str) -> str:
    """The spelling with the capitals of the model: Sh for Ш, SH only in a word of capitals."""
    if model.isupper() and len(model) > 1:
        return spelling.upper()
    return spelling[:1].upper() + spelling[1:] if model[:1].isupper() else spelling
