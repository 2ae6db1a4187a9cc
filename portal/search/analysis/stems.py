"""The stem of a word: our own grammars for Kazakh, Kyrgyz and Uzbek, Snowball for the others."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

import snowballstemmer

from portal.search.analysis.kazakh import KAZAKH
from portal.search.analysis.kyrgyz import KYRGYZ
from portal.search.analysis.suffix_grammar import SuffixGrammar
from portal.search.analysis.uzbek import UZBEK
from portal.search.analysis.uzbek_scripts import to_latin

#: A number with a suffix is the number: 2018-жылғы is split before, 5-ші and 12th are not.
NUMBER = re.compile(r"^(\d+)\D*$")
#: Stripping once more finds what the restored last letter hides: two passes are enough.
PASSES = 2


def by_grammar(grammar: SuffixGrammar) -> Callable[[str], str]:
    def stem(word: str) -> str:
        for _pass in range(PASSES):
            word = grammar.stem(word)
        return word

    return stem


def uzbek(word: str) -> str:
    """In either script: a Cyrillic word is stemmed by its Latin spelling."""
    return by_grammar(UZBEK)(to_latin(word).replace("ʻ", "'").replace("ʼ", "'"))


STEMMERS: dict[str, Callable[[str], str]] = {
    "kk": by_grammar(KAZAKH),
    "ky": by_grammar(KYRGYZ),
    "uz": uzbek,
    "ru": snowballstemmer.stemmer("russian").stemWord,
    "en": snowballstemmer.stemmer("english").stemWord,
}


@lru_cache(maxsize=100_000)
def stem(word: str, language: str) -> str:
    """The stem of a word as :func:`~portal.search.analysis.tokens.words_of` gives it.

    ``language`` is one of kk, ky, uz, ru, en; a word of another language stays as it is. All forms
    of a word shall have one stem; that the stem is the root of a grammar is not promised.
    """
    number = NUMBER.match(word)
    if number:
        return number[1]
    stemmer = STEMMERS.get(language)
    return stemmer(word) if stemmer else word
