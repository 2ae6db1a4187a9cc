"""Kazakh in Latin letters, read as Cyrillic before it is stemmed: ortalyğy, ortalygy, орталығы.

The alphabet of 2021 (Ä Ğ I İ Ñ Ö Q Ş Ū Ü Y), that of 2018 (decree 637 of 6 October 2017 in the
wording of 19 February 2018: Á Ǵ Ń Ó Ú Ý) and what is typed without their marks. Which of two vowels
a bare letter stands for need not be known: folding joins them.
"""

from __future__ import annotations

import re

LETTERS = {
    "shch": "щ", "sch": "ш", "sh": "ш", "ch": "ч", "zh": "ж", "kh": "х", "gh": "ғ", "ph": "ф",
    "ts": "ц", "ck": "к",
    "ya": "я", "yu": "ю", "ye": "е", "ce": "це", "ci": "ці", "cy": "цы", "a": "а", "ä": "ә",
    "á": "ә", "b": "б", "c": "к", "ç": "ч", "d": "д", "e": "е", "f": "ф", "g": "г", "ğ": "ғ",
    "ǵ": "ғ", "h": "һ", "i": "і", "ı": "і", "j": "ж", "k": "к", "l": "л", "m": "м", "n": "н",
    "ñ": "ң", "ń": "ң", "ŋ": "ң", "o": "о", "ö": "ө", "ó": "ө", "p": "п", "q": "қ", "r": "р",
    "s": "с", "ş": "ш", "t": "т", "u": "у", "ū": "ұ", "ü": "ү", "ú": "ү", "v": "в", "w": "в",
    "x": "х", "y": "ы", "ý": "у", "z": "з",
}  # fmt: skip
LETTER = re.compile("|".join(sorted(LETTERS, key=len, reverse=True)))


def to_cyrillic(word: str) -> str:
    """A word in lower case; what is no letter of these alphabets stays."""
    return LETTER.sub(lambda found: LETTERS[found[0]], word)
