"""What somebody types, as the words that an engine looks for."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from portal.search.analysis.keys import asked_names, asked_stems, gram_keys, prefix_key
from portal.search.analysis.stop_words import telling_words
from portal.search.analysis.tokens import words_of

#: It bounds the work of a query; nobody types more words by hand.
MOST_WORDS = 20
#: Up to so many words have all to be there; of more, this share.
ALL_OF = 3
SHARE = 0.6


@dataclass(frozen=True)
class AskedWord:
    """One word of a query. It is found by any of ``stems`` and ``names``; ``prefix`` and ``grams``
    only order what is found."""

    text: str
    stems: tuple[str, ...]
    names: tuple[str, ...] = ()
    prefix: str = ""
    grams: tuple[str, ...] = ()

    @property
    def matching(self) -> tuple[str, ...]:
        return self.stems + self.names

    @property
    def is_initial(self) -> bool:
        """A letter alone, as in “Біртанов Е.А.”, helps to order but is asked of nothing."""
        return len(self.text) == 1 and not self.text.isdecimal()


def asked_words(query: str) -> tuple[AskedWord, ...]:
    """The words of a query that say what it is about, each once, without question words."""
    each = (asked_word(word) for word in telling_words(words_of(query))[:MOST_WORDS])
    return tuple(word for word in each if word.stems)


def asked_word(word: str) -> AskedWord:
    return AskedWord(
        word, asked_stems(word), asked_names(word), prefix_key(word), tuple(gram_keys(word))
    )


def required(words: tuple[AskedWord, ...]) -> tuple[AskedWord, ...]:
    """The words that count for a match: all but initials beside longer words."""
    return tuple(word for word in words if not word.is_initial) or words


def needed_of(number: int) -> int:
    """How many of so many words a thing must have to be found."""
    return number if number <= ALL_OF else ceil(number * SHARE)
