"""Alphabetical order in the languages of the site; by code points Қ would come after Я."""

from functools import lru_cache
from unicodedata import normalize

RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
ALPHABETS = {
    "kk": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    "ky": "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя",
    "ru": RUSSIAN,
    "uz-cyrl": "абвгдеёжзийклмнопрстуфхцчшъьэюяўқғҳ",
}
# Two characters that sort as one letter, after z (Uzbek Latin alphabet of 1995).
UZBEK_PAIRS = ("oʻ", "gʻ", "sh", "ch")
UZBEK = [*"abdefghijklmnopqrstuvxyz", *UZBEK_PAIRS]


@lru_cache(maxsize=16)
def _places(language):
    letters = ALPHABETS.get(language.lower(), RUSSIAN)
    return {letter: (2, place) for place, letter in enumerate(letters)}


def alphabetical(text, language):
    """A sort key that puts texts in the order of the language's alphabet.

    Latin letters come before Cyrillic ones; letters foreign to the alphabet come after its own.
    """
    text = str(text).casefold()
    if language.lower() == "uz":
        return _uzbek(text)
    places = _places(language)
    return [_rank(letter, places) for letter in text]


def _rank(letter, places):
    if letter in places:
        return places[letter]
    letter = normalize("NFKD", letter)[0]
    return places.get(letter) or (1 if letter < "а" else 3, ord(letter))


def _uzbek(text):
    key, at = [], 0
    text = text.replace("‘", "ʻ").replace("`", "ʻ")
    while at < len(text):
        step = 2 if text[at : at + 2] in UZBEK_PAIRS else 1
        letter = text[at : at + step]
        key.append((2, UZBEK.index(letter)) if letter in UZBEK else (3, ord(letter[0])))
        at += step
    return key
