"""One spelling for what is written in several: letters of five alphabets as a few Latin ones.

:func:`fold` joins the scripts of a language and the letters that are missing on a keyboard
(денсаулык, densaulyq). :func:`fold_vowels` also joins о, е and а, which the languages swap in each
other's names (Toshkent, Ташкент; Buxoro, Бухара).
"""

from __future__ import annotations

import re
import unicodedata

from anyascii import anyascii

CYRILLIC = re.compile(r"[\u0400-\u052f]")
#: Letters by sound, so that one key stands for the same name in every alphabet.
LETTERS = {
    "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "д": "d", "е": "e", "ё": "o",
    "ж": "j", "з": "z", "и": "i", "й": "i", "і": "i", "к": "k", "қ": "k", "л": "l", "м": "m",
    "н": "n", "ң": "n", "о": "o", "ө": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u",
    "ұ": "u", "ү": "u", "ў": "o", "ф": "f", "х": "h", "һ": "h", "ҳ": "h", "ц": "s", "ч": "c",
    "ш": "w", "щ": "w", "ъ": "", "ь": "", "ы": "i", "э": "e", "ю": "u", "я": "a",
}  # fmt: skip
#: What Latin spellings write with two letters, and with letters of their own.
SPELLINGS = {
    "o'": "o", "g'": "g", "'": "", "shch": "w", "sh": "w", "ch": "c", "zh": "j", "dj": "j",
    "kh": "h", "gh": "g", "ts": "s", "ph": "f", "ya": "a", "yu": "u", "yo": "o", "ye": "e",
    "ck": "k", "q": "k", "x": "h", "y": "i", "w": "v", "c": "k", "ı": "i", "ß": "s", "ø": "o",
}  # fmt: skip
SPELLING = re.compile("|".join(sorted(SPELLINGS, key=len, reverse=True)))
#: дж and тс spell one sound.
PAIRS = (("дж", "ж"), ("тс", "ц"))
DOUBLED = re.compile(r"(.)\1+")
#: The glide of я and ю, which some alphabets write and others do not.
GLIDE = re.compile("i(?=[aou])")
OPEN_VOWELS = str.maketrans("oe", "aa")
NOT_ASCII = re.compile("[^a-z0-9]")


def fold(word: str) -> str:
    """The skeleton of a word in lower case: letters a–z and digits only, doubles as one."""
    plain = folded_cyrillic(word) if CYRILLIC.search(word) else folded_latin(word)
    plain = DOUBLED.sub(r"\1", NOT_ASCII.sub("", anyascii(plain).lower()))
    return GLIDE.sub("", plain) if len(plain) > 3 else plain


def fold_vowels(word: str) -> str:
    """The skeleton with о, е and а as one vowel."""
    return DOUBLED.sub(r"\1", fold(word).translate(OPEN_VOWELS))


def folded_cyrillic(word: str) -> str:
    for pair, letter in PAIRS:
        word = word.replace(pair, letter)
    return "".join(LETTERS.get(letter, letter) for letter in word)


def folded_latin(word: str) -> str:
    """Without accents (which the alphabets of names carry), two letters for one sound as one."""
    apart = unicodedata.normalize("NFD", word)
    bare = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return SPELLING.sub(lambda found: SPELLINGS[found[0]], bare)
