"""No word mixes Latin and Cyrillic letters: it looks right and is never found by a search."""

import unicodedata

from portal.catalogues.catalogue import translations
from portal.languages.plain_words import words


def mixed_letters(catalogue):
    for entry in catalogue.entries:
        for text in translations(entry):
            for word in filter(is_mixed, words(text)):
                yield catalogue.finding(entry, f"Latin and Cyrillic letters in “{word}”")


def is_mixed(word):
    """True when the word holds both Latin and Cyrillic letters."""
    return {"LATIN", "CYRILLIC"} <= {unicodedata.name(letter, "").split()[0] for letter in word}
