"""No word mixes Latin and Cyrillic letters: it looks right and is never found by a search."""

from portal.catalogues.catalogue import translations
from portal.languages.plain_words import is_mixed, words


def mixed_letters(catalogue):
    for entry in catalogue.entries:
        for text in translations(entry):
            for word in filter(is_mixed, words(text)):
                yield catalogue.finding(entry, f"Latin and Cyrillic letters in “{word}”")
