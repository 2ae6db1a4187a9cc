"""ASCII addresses from titles in every alphabet of the site.

Wagtail's script in the browser drops Kazakh letters ("Қазақстан" became "azastan"), and the server
refuses a title that leaves no ASCII letter. Both sides use this one table.
"""

import re
from collections import defaultdict
from functools import lru_cache

from anyascii import anyascii
from django.utils.text import slugify

# Uzbek Cyrillic ў is Latin oʻ; without this it would read as Belarusian u.
OWN = {"ў": "o", "Ў": "O"}
CYRILLIC = "абвгґдеёєжзийіїклмнопрстуўфхцчшщъыьэюяәғқңөұүһҳ"
LATIN = "ığşçñöüňäýžáóúł"
APOSTROPHES = "ʻʼ‘’'`"
LONGEST = 100


def _in_ascii(text):
    return anyascii("".join(OWN.get(letter, letter) for letter in text))


@lru_cache(maxsize=10_000)
def ascii_slug(text, longest=LONGEST):
    """The text as an ASCII slug of at most so many characters, cut between words; may be empty."""
    slug = slugify(_in_ascii(re.sub(f"[{APOSTROPHES}]", "", str(text))))
    if len(slug) <= longest:
        return slug
    return slug[: longest + 1].rpartition("-")[0] or slug[:longest]


def _formatters():
    """Pairs of character class and replacement, one pair for each replacement."""
    letters_by_ascii = defaultdict(str)
    for letter in CYRILLIC + LATIN:
        letters_by_ascii[slugify(_in_ascii(letter))] += letter + letter.upper()
    letters_by_ascii[""] += APOSTROPHES
    return [(f"[{letters}]", ascii_) for ascii_, letters in letters_by_ascii.items()]


# For ``SlugInput(formatters=SLUG_FORMATTERS)``: the browser then writes what the server would.
SLUG_FORMATTERS = _formatters()
