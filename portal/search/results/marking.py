"""Which words of a text a query has found: those that share a key with one of its words.

A text may have sixty thousand words. Its words are looked at one by one only where they begin as
a word of the query does, whatever the letters.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from portal.search.analysis.folding import LETTERS, OPEN_VOWELS, SPELLINGS, fold, fold_vowels
from portal.search.analysis.keys import name_keys, stem_keys
from portal.search.analysis.query import AskedWord, required
from portal.search.analysis.tokens import APOSTROPHES, INVISIBLE, LONGEST, tidy

#: Words of more alphabets than the folding knows by letter are all looked at.
OTHER_ALPHABETS = r"[^\W\d_A-Za-z\u0400-\u052f]"
#: Two letters that may begin what folds to one.
FIRST_OF_TWO = {"д": "j", "т": "s"}
#: The last letter of a line that has no sign at its end.
UNENDED = re.compile(r"([^\W_]|[)»”\"])\n")
#: Of a text that is full of the words, these tell enough.
MOST_MARKS = 500


@dataclass(frozen=True)
class Mark:
    """A word of the text from ``start`` to ``end``, found by this word of the query."""

    start: int
    end: int
    word: int


def readable(text: str) -> str:
    """A text in one line, without invisible signs, which would part words. What ends without a
    sign, as headings and cells do, is set off from what follows."""
    plain = INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    lines = [" ".join(line.split()) for line in plain.splitlines()]
    return UNENDED.sub("\\1\N{NO-BREAK SPACE}· ", "\n".join(filter(None, lines))).replace("\n", " ")


class Marker:
    """Marks the words of one query in any number of texts."""

    def __init__(self, words: tuple[AskedWord, ...]):
        asked = required(words)
        self.stems = {key: place for place, word in enumerate(asked) for key in word.stems}
        self.names = {key: place for place, word in enumerate(asked) for key in word.names}
        self.beginnings = {beginning_of_key(key) for key in (*self.stems, *self.names)}
        first = {beginning[0] for beginning in self.beginnings}
        self.candidates = candidates("".join(sorted(first)))

    def marks(self, text: str, language: str) -> list[Mark]:
        """The marks of a readable text, in their order."""
        if not self.beginnings:
            return []
        found = []
        for candidate in self.candidates.finditer(text):
            word = self.word_of(candidate[0], language)
            if word is not None:
                found.append(Mark(candidate.start(), candidate.end(), word))
            if len(found) == MOST_MARKS:
                break
        return found

    def word_of(self, written: str, language: str) -> int | None:
        """Which word of the query a word of the text stands for."""
        word = tidy(written.lower())
        start = skeleton(word)
        if len(word) > LONGEST or not {start[:1], start[:2]} & self.beginnings:
            return None
        places = (self.stems.get(key) for key in stem_keys(word, language))
        if written[0].isupper():
            names = (self.names.get(key) for key in name_keys(word, language))
            places = (*places, *names)
        return next((place for place in places if place is not None), None)


@lru_cache(maxsize=50_000)
def skeleton(word: str) -> str:
    """The first letters of the folded word, without the glide that folding drops at times."""
    return without_glide(fold_vowels(word))


def without_glide(folded: str) -> str:
    return (folded[:1] + folded[1:].replace("i", ""))[:3]


def beginning_of_key(key: str) -> str:
    """With what the words of a key begin: endings may change the last letter of a stem."""
    bare = without_glide(key[1:].translate(OPEN_VOWELS))
    return bare[:2] if len(bare) > 2 else bare[:1]


@lru_cache(maxsize=1)
def first_letters() -> dict[str, set[str]]:
    """The letters with which the words begin that fold to a first letter."""
    letters: dict[str, set[str]] = {}
    pairs = [*LETTERS.items(), *FIRST_OF_TWO.items()]
    pairs += [(spelling[0], folded) for spelling, folded in SPELLINGS.items()]
    pairs += [(letter, fold(letter)) for letter in "abcdefghijklmnopqrstuvwxyz0123456789"]
    for letter, folded in pairs:
        if folded:
            letters.setdefault(folded[0].translate(OPEN_VOWELS), set()).add(letter)
    return letters


@lru_cache(maxsize=1000)
def candidates(first: str) -> re.Pattern:
    """Whole words that may begin with one of these folded letters."""
    letters = "".join(sorted({one for each in first for one in first_letters().get(each, each)}))
    return re.compile(
        rf"(?<![^\W_])(?<![^\W_][{APOSTROPHES}])(?:[{re.escape(letters)}]|{OTHER_ALPHABETS})"
        rf"[^\W_]*(?:[{APOSTROPHES}][^\W_]+)*",
        re.IGNORECASE,
    )
