"""The stem of a word: our own grammars for Kazakh, Kyrgyz and Uzbek, Snowball for the others."""

from collections.abc import Callable
from functools import lru_cache

from portal.languages.uzbek_scripts import to_latin
from portal.search.analysis import snowball
from portal.search.analysis.endings import bare_number
from portal.search.analysis.kazakh import KAZAKH, to_cyrillic
from portal.search.analysis.kyrgyz import KYRGYZ
from portal.search.analysis.snowball import nominal_stem as russian_nominal
from portal.search.analysis.snowball import stem_of_noun
from portal.search.analysis.suffix_grammar import SuffixGrammar
from portal.search.analysis.uzbek import UZBEK

#: Stripping once more finds what the restored last letter hides: two passes are enough.
PASSES = 2


def by_grammar(grammar: SuffixGrammar) -> Callable[[str], str]:
    def stem(word: str) -> str:
        for _pass in range(PASSES):
            stripped = grammar.stem(word)
            if stripped == word:
                break
            word = stripped
        return word

    return stem


def in_cyrillic(stemmer: Callable[[str], str]) -> Callable[[str], str]:
    """For Kazakh in either script: a Latin word is stemmed by its Cyrillic spelling."""

    def stem(word: str) -> str:
        return stemmer(to_cyrillic(word))

    return stem


def in_latin(stemmer: Callable[[str], str]) -> Callable[[str], str]:
    """For Uzbek in either script: a Cyrillic word is stemmed by its Latin spelling."""

    def stem(word: str) -> str:
        return stemmer(to_latin(word).replace("ʻ", "'").replace("ʼ", "'"))

    return stem


STEMMERS: dict[str, Callable[[str], str]] = {
    "kk": in_cyrillic(by_grammar(KAZAKH)),
    "ky": by_grammar(KYRGYZ),
    "uz": in_latin(by_grammar(UZBEK)),
    "ru": stem_of_noun,
    "en": snowball.english_stem,
}
#: The layers of verbs, by the names that the grammars give them.
VERBAL = frozenset(
    {"past", "present", "imperative", "converb", "last converb", "tense", "together", "negation"}
)
NOMINAL_STEMMERS: dict[str, Callable[[str], str]] = {
    **STEMMERS,
    "ru": russian_nominal,
    "kk": in_cyrillic(by_grammar(KAZAKH.without(VERBAL))),
    "ky": by_grammar(KYRGYZ.without(VERBAL)),
    "uz": in_latin(by_grammar(UZBEK.without(VERBAL))),
}


@lru_cache(maxsize=20_000)
def stem(word: str, language: str) -> str:
    """The stem of a word as :func:`~portal.search.analysis.tokens.words_of` gives it.

    ``language`` is one of kk, ky, uz, ru, en; a word of another language stays as it is. All forms
    of a word shall have one stem; that the stem is the root of a grammar is not promised.
    """
    return stemmed(word, STEMMERS.get(language))


@lru_cache(maxsize=20_000)
def nominal_stem(word: str, language: str) -> str:
    """The word without the endings of nouns and adjectives only, which ranks better than the stem
    of :func:`stem`: fewer words of different roots meet."""
    return stemmed(word, NOMINAL_STEMMERS.get(language))


def stemmed(word: str, stemmer: Callable[[str], str] | None) -> str:
    if word[0].isdecimal():
        return bare_number(word)
    return stemmer(word) if stemmer else word
