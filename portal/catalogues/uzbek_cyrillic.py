"""Uzbek Latin letters as Cyrillic ones, near enough for a spelling dictionary in Cyrillic."""

import re

# Pairs first. The table follows the two alphabets that Uzbekistan has used side by side since 1995.
PAIRS = {
    "oʻ": "ў", "gʻ": "ғ", "yo": "ё", "sh": "ш", "ch": "ч", "yu": "ю", "ya": "я", "ye": "е",
}  # fmt: skip
LETTERS = dict(zip("abdefghijklmnopqrstuvxyzʼ", "абдефгҳижклмнопқрстувхйзъ", strict=True))
# "yoʻ" is y and oʻ, not yo.
SPELLING = re.compile("|".join([*PAIRS, *LETTERS]).replace("yo", "yo(?!ʻ)"))
INITIAL_E = re.compile(r"\be")


def to_cyrillic(text):
    """The text in lower case with Cyrillic letters; what is no Uzbek letter stays."""
    text = INITIAL_E.sub("э", text.lower())
    return SPELLING.sub(lambda match: {**PAIRS, **LETTERS}[match.group()], text)
