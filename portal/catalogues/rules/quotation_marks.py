"""Kazakh, Kyrgyz and Russian quote with « », Uzbek in Latin letters and English with “ ”."""

import re

from portal.catalogues.catalogue import translations
from portal.languages.plain_words import TAG

ANGLED = {"kk", "ky", "ru"}
#: „…“ may stand within « », so only the pair of the other languages is foreign.
FOREIGN_TO_ANGLED = re.compile(r'“[^„“”]*”|"[^"]*"')
FOREIGN_TO_RAISED = re.compile("[«»„]")


def quotation_marks(catalogue):
    foreign = FOREIGN_TO_ANGLED if catalogue.language in ANGLED else FOREIGN_TO_RAISED
    for entry in catalogue.entries:
        for text in translations(entry):
            if match := foreign.search(TAG.sub("", text)):
                yield catalogue.finding(entry, f"another language's quotation marks: {match[0]}")
