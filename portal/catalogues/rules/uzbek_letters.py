"""Uzbek is written with its own two signs: oʻ gʻ with U+02BB, the stop ʼ with U+02BC."""

import re

from portal.catalogues.catalogue import translations
from portal.languages.plain_words import plain

LOOKALIKE = re.compile(r"[^\W_]+(?:[’‘'`´][^\W_]+)+|[^\W_]*[oOgG][’‘'`´](?!\w)")
WRONG_SIGN = re.compile(r"\w*[oOgG]\u02bc\w*|\w*(?<![oOgG])\u02bb\w*")


def uzbek_letters(catalogue):
    if catalogue.language != "uz":
        return
    for entry in catalogue.entries:
        for text in map(plain, translations(entry)):
            for word in LOOKALIKE.findall(text):
                yield catalogue.finding(entry, f"write “{word}” with ʻ (U+02BB) or ʼ (U+02BC)")
            for word in WRONG_SIGN.findall(text):
                yield catalogue.finding(entry, f"ʻ follows o or g, ʼ the other letters: “{word}”")
