"""One spelling for what is written in several: letters of five alphabets as a few Latin ones.

:func:`fold` joins the scripts of a language, the ways in which names are transliterated and the
letters that are missing on a keyboard (денсаулык, densaulyq). :func:`fold_vowels` also joins о, е
and а, which the languages swap in each other's names (Toshkent, Ташкент; Buxoro, Бухара).

The tables join what these give for one Cyrillic letter:

* the Kazakh alphabets in Latin letters of 2021 (Ä Ğ İ Ñ Ö Q Ş Ū Ü), 2018 (decree 637: Á Ǵ Ń Ó Ú Ý,
  Sh, Ch) and what is typed without their marks;
* the Uzbek alphabet of 1995 and the drafts of 2019 and 2021 (Ş, Ç, Ğ, Õ);
* BGN/PCGN 1947 for Russian and 1979 for Kazakh, Kyrgyz and Uzbek (zh, kh, ts, shch, ye, yë, gh);
* ICAO Doc 9303, the machine-readable zones of passports (ia, iu, shch, zh);
* ISO 9:1995 (č, š, ž) and the German and French spellings that stand in foreign passports.
"""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

CYRILLIC = re.compile(r"[\u0400-\u052f]")
#: Letters by sound, so that one key stands for the same name in every alphabet. ё is е, which
#: Russian prints in its place; where Uzbek has it for yo, its words are in Latin letters before.
LETTERS = {
    "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "ґ": "g", "д": "d", "е": "e",
    "ѐ": "e", "ё": "e", "є": "e", "ж": "j", "з": "z", "и": "i", "ѝ": "i", "й": "i", "і": "i",
    "ї": "i", "к": "k", "қ": "k", "л": "l", "м": "m", "н": "n", "ң": "n", "о": "o", "ө": "o",
    "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ұ": "u", "ү": "u", "ў": "o", "ф": "f",
    "х": "h", "һ": "h", "ҳ": "h", "ц": "s", "ч": "c", "ш": "w", "щ": "w", "ъ": "", "ь": "",
    "ы": "i", "э": "e", "ю": "u", "я": "a",
}  # fmt: skip
#: Letters of Latin alphabets that do not sound like the letter without its mark.
MARKED = str.maketrans(
    {"ş": "sh", "š": "sh", "ç": "ch", "č": "ch", "ž": "zh", "ý": "u", "ə": "a", "ı": "i",
     "ß": "s", "ø": "o"}
)  # fmt: skip
#: What Latin spellings write with two letters and more, and c, which is s before e, i and y.
SPELLINGS = {
    "o'": "o", "g'": "g", "'": "", "shch": "w", "sch": "w", "sh": "w", "ch": "c", "dzh": "j",
    "zh": "j", "dj": "j", "kh": "h", "gh": "g", "ts": "s", "ph": "f", "ya": "a", "yu": "u",
    "yo": "o", "ye": "e", "ck": "k", "q": "k", "x": "h", "y": "i", "w": "v", "c": "k",
    "ce": "se", "ci": "si", "cy": "si",
}  # fmt: skip
SPELLING = re.compile("|".join(sorted(SPELLINGS, key=len, reverse=True)))
#: дж and тс spell one sound.
PAIRS = (("дж", "ж"), ("тс", "ц"))
DOUBLED = re.compile(r"([a-z])\1+")
#: Greek th is т in Cyrillic: therapy, терапия.
GREEK = re.compile("th")
#: The glide of я and ю, which some alphabets write and others do not: Iuliia, Yulia, Юлия.
GLIDE = re.compile("i(?=[aou])")
OPEN_VOWELS = str.maketrans("oe", "aa")
NOT_ASCII = re.compile("[^a-z0-9]")


@lru_cache(maxsize=30_000)
def fold(word: str) -> str:
    """The skeleton of a word in lower case: letters a–z and digits only, doubles as one."""
    plain = folded_cyrillic(word) if CYRILLIC.search(word) else folded_latin(word)
    if not plain.isascii():
        plain = anyascii(plain).lower()
    plain = DOUBLED.sub(r"\1", GREEK.sub("t", NOT_ASCII.sub("", plain)))
    return GLIDE.sub("", plain) if len(plain) > 3 else plain


@lru_cache(maxsize=30_000)
def fold_vowels(word: str) -> str:
    """The skeleton with о, е and а as one vowel."""
    return DOUBLED.sub(r"\1", fold(word).translate(OPEN_VOWELS))


def folded_cyrillic(word: str) -> str:
    for pair, letter in PAIRS:
        word = word.replace(pair, letter)
    return "".join(LETTERS.get(letter, letter) for letter in word)


def folded_latin(word: str) -> str:
    """Without accents (which the alphabets of names carry), two letters for one sound as one."""
    if not word.isascii():
        apart = unicodedata.normalize("NFD", word.translate(MARKED))
        word = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return SPELLING.sub(lambda found: SPELLINGS[found[0]], word)
