"""The keys of a word: what an engine indexes and a query asks for, the same on every engine.

A key is made of a–z and 0–9 with a letter in front that says what it is, so that keys of several
kinds never meet, no engine's tokenizer changes one and no query breaks a query language:

=====  =====================================================  ========================
first  the rest                                               for
=====  =====================================================  ========================
n      folded stem without endings of nouns                   matching and order
s      folded stem                                            matching and order
v      the word and its stems with vowels joined, of names    matching, order of names
p      first five letters of the folded word, vowels joined   order
g      four letters of the folded word, vowels joined         order, misspelt words
=====  =====================================================  ========================
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from portal.search.analysis.folding import fold, fold_vowels
from portal.search.analysis.stems import STEMMERS, nominal_stem, stem
from portal.search.analysis.tokens import words_of

NOMINAL, STEM, NAME, PREFIX, GRAM = "n", "s", "v", "p", "g"
PREFIX_LENGTH = 5
GRAM_LENGTH = 4
#: Letters of an acronym that folding would join with other words.
SHORT_ACRONYM = 2
LANGUAGES = tuple(STEMMERS)
#: Words of any script that begin as names do.
RUN_OF_LETTERS = re.compile(r"[^\W\d_][\w'’ʻʼ]*")


def languages_for(language: str) -> tuple[str, ...]:
    """The languages by whose rules a text is read: all of them when its own is not known. The
    script of a tag (uz-Cyrl) is told by the words themselves."""
    base = language.partition("-")[0]
    return (base,) if base in STEMMERS else LANGUAGES


@lru_cache(maxsize=30_000)
def stem_keys(word: str, language: str) -> tuple[str, ...]:
    """The nominal and the full stem as keys; nothing for a word that folding leaves empty."""
    keys = []
    for tag in languages_for(language):
        keys.append(key(NOMINAL, fold(nominal_stem(word, tag)) or fold(word)))
        keys.append(key(STEM, fold(stem(word, tag)) or fold(word)))
    return tuple(dict.fromkeys(filter(None, keys)))


@lru_cache(maxsize=20_000)
def name_keys(word: str, language: str) -> tuple[str, ...]:
    """The keys that join the spellings of a name in the five languages (Toshkent, Ташкент): of its
    stems, and whole, since what one language takes for an ending (Сызган-ов) others do not."""
    stems = (nominal_stem(word, tag) for tag in languages_for(language))
    return tuple(dict.fromkeys(filter(None, map(name_key, (*stems, word)))))


def name_key(word: str) -> str:
    return key(NAME, fold_vowels(word))


def acronym_key(word: str) -> str:
    """The key of two capitals, which no other word has, though its letters fold alike (UK, Yuk)."""
    return key(NAME, f"0{fold(word.lower())}")


def prefix_key(word: str) -> str:
    return key(PREFIX, fold_vowels(word)[:PREFIX_LENGTH])


@lru_cache(maxsize=20_000)
def gram_keys(word: str) -> tuple[str, ...]:
    """Each run of four letters; a shorter word whole."""
    folded = fold_vowels(word)
    runs = range(max(1, len(folded) - GRAM_LENGTH + 1)) if folded else ()
    return tuple(GRAM + folded[start : start + GRAM_LENGTH] for start in runs)


def key(kind: str, folded: str) -> str:
    return kind + folded if folded else ""


# --- of a text -------------------------------------------------------------------------------


def keys_of_text(text: str, language: str) -> Iterator[str]:
    """Stem and prefix keys of a text, in the order of its words, with repetitions."""
    for word in words_of(text):
        yield from stem_keys(word, language)
        if prefix := prefix_key(word):
            yield prefix


def grams_of_text(text: str) -> Iterator[str]:
    for word in words_of(text):
        yield from gram_keys(word)


def names_in_text(text: str, language: str) -> Iterator[str]:
    """The name keys of words with a capital letter: names, and first words of sentences."""
    for found in RUN_OF_LETTERS.finditer(text):
        if found[0][0].isupper():
            for word in words_of(found[0]):
                yield from name_keys(word, language)
            if len(found[0]) == SHORT_ACRONYM and found[0].isupper():
                yield acronym_key(found[0])


# --- of a query ------------------------------------------------------------------------------


def asked_stems(word: str, languages: Iterable[str] = LANGUAGES) -> tuple[str, ...]:
    """The stem keys that a word of a query may stand for, whatever its language, each once."""
    return tuple(dict.fromkeys(one for tag in languages for one in stem_keys(word, tag)))


def asked_names(word: str) -> tuple[str, ...]:
    """The name keys that a word of a query may stand for, whatever its language, each once; of a
    Russian adjective that of its noun, too (ташкентский)."""
    of_noun = name_key(stem(word, "ru"))
    return tuple(dict.fromkeys(filter(None, (*name_keys(word, ""), of_noun))))
