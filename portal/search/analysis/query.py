"""What somebody types, as the words that an engine looks for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil

from portal.search.analysis.countries import (
    acronyms_of_country,
    country_in,
    country_named,
    keys_as_typed,
    keys_of_country,
)
from portal.search.analysis.keys import asked_names, asked_stems, gram_keys, prefix_key
from portal.search.analysis.stop_words import acronyms_in, telling_words
from portal.search.analysis.tokens import words_of

#: It bounds the work of a query; nobody types more words by hand.
MOST_WORDS = 20
#: Up to so many words have all to be there; of more, this share.
ALL_OF = 3
SHARE = 0.6
#: What Latin alphabets write for one letter, as in “Sh. Bekov”: no words of their own.
INITIALS = frozenset(["sh", "ch", "zh", "kh", "gh", "ts", "ya", "yu", "yo", "ye", "o'", "g'"])


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
        return (len(self.text) == 1 and not self.text.isdecimal()) or self.text in INITIALS


def asked_words(query: str) -> tuple[AskedWord, ...]:
    """The words of a query that say what it is about, each once, without question words."""
    words = telling_words(words_of(query), acronyms_in(query))
    return each_once(in_turn(words[:MOST_WORDS]))


def in_turn(words: list[str]) -> Iterator[AskedWord]:
    """The words one after the other; the name of a country as one."""
    while words:
        code, length = country_in(words) or (country_named(words[0]), 1)
        yield asked_country(words[:length], code) if code else asked_word(words[0])
        words = words[length:]


def each_once(words: Iterable[AskedWord]) -> tuple[AskedWord, ...]:
    """Without what folding leaves empty, and without further forms of a word."""
    by_stems = {word.stems: word for word in reversed(list(words)) if word.stems}
    return tuple(reversed(by_stems.values()))


def asked_word(word: str) -> AskedWord:
    return AskedWord(
        word, asked_stems(word), asked_names(word), prefix_key(word), tuple(gram_keys(word))
    )


def asked_country(words: list[str], code: str) -> AskedWord:
    """A country is found by its name in any language, and by the word asked if it is one. Verbal
    stems and joined vowels are left out: Korea would meet көру (to see), ОАЭ the article "a"."""
    each = [asked_word(word) for word in words]
    own = keys_as_typed(words[0]) if len(words) == 1 else ()
    return AskedWord(
        " ".join(words),
        tuple(dict.fromkeys((*own, *keys_of_country(code)))),
        acronyms_of_country(code),
        each[-1].prefix,
        tuple(dict.fromkeys(gram for word in each for gram in word.grams)),
    )


def required(words: tuple[AskedWord, ...]) -> tuple[AskedWord, ...]:
    """The words that count for a match: all but initials beside longer words."""
    return tuple(word for word in words if not word.is_initial) or words


def needed_of(number: int) -> int:
    """How many of so many words a thing must have to be found."""
    return number if number <= ALL_OF else ceil(number * SHARE)
