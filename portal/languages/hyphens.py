"""Where a long word may break, for the languages that no browser hyphenates.

Kazakh, Kyrgyz and Uzbek syllables have one vowel each, and a syllable that does not open the
word takes one consonant before its vowel: ын-ты-мақ-тас-тық. So a word may break before the
last consonant in front of a vowel.
"""

import re

LONG = 15  # letters; shorter words fit a 320-pixel phone
SOFT_HYPHEN = "\u00ad"

CYRILLIC = "аәеёиіоөуұүыэюя"
LATIN = "aeiouаәеёиіоөуұүыэюя"
VOWELS = {"kk": CYRILLIC, "ky": CYRILLIC, "uz": LATIN}
# One sound each: never parted.
LETTER = r"(?:sh|ch|ng|[og][ʻ‘']|[^\W\d_][ʼ’]?)"

WORD = re.compile(rf"<[^>]*>|&\w+;|[^\W\d_ʻʼ‘’']{{1}}[\wʻʼ‘’']{{{LONG - 1},}}")


def with_soft_hyphens(text: str, language: str) -> str:
    """``text`` with U+00AD at syllable bounds of its long words; tags and entities stay."""
    vowels = VOWELS.get(language)
    if not vowels:
        return text
    return WORD.sub(lambda found: hyphenated(found[0], vowels), text)


def hyphenated(word: str, vowels: str) -> str:
    """One word with soft hyphens, never within the last two letters or before the fourth."""
    if word[0] in "<&":
        return word
    letters = re.findall(LETTER, word, re.IGNORECASE)
    if "".join(letters) != word:
        return word
    is_vowel = [letter[0].lower() in vowels for letter in letters]
    return "".join(
        SOFT_HYPHEN + letter if may_break(is_vowel, place) else letter
        for place, letter in enumerate(letters)
    )


def may_break(is_vowel: list[bool], place: int) -> bool:
    """Whether a syllable begins at this letter: a consonant before a vowel, after some vowel."""
    if place < 3 or place > len(is_vowel) - 3 or is_vowel[place]:
        return False
    return is_vowel[place + 1] and any(is_vowel[:place])
