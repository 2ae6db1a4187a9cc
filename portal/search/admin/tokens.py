"""What one text is found by in the admin: its words in their order, their keys, their beginnings.

Beside the keys of :mod:`portal.search.analysis.keys` there are three kinds of tokens, each again of
a–z and 0–9:

=====  ==========================================  ================================
first  the rest                                    for
=====  ==========================================  ================================
x      folded word                                 quoted phrases, words in order
z      nothing                                     where a text begins and ends
b      first letters of the folded word, 1 to 12   what is still being typed
=====  ==========================================  ================================

Beginnings are folded one by one, since the beginning of a folded word is not always the folded
beginning: "s" turns into "w" as soon as the "h" of "Shymkent" is typed.
"""

from collections.abc import Iterator
from functools import lru_cache

from portal.search.analysis.folding import fold
from portal.search.analysis.keys import names_in_text, stem_keys
from portal.search.analysis.tokens import words_of

WORD, EDGE, BEGINNING = "x", "z", "b"
LONGEST_BEGINNING = 12


def tokens_of(text: str, language: str, with_beginnings: bool) -> Iterator[str]:
    """Words in order between two edges, then every other token once. ``language`` is "" when it is
    not known: then the rules of each language are followed."""
    words = words_of(text)
    yield from in_order(words)
    once: dict[str, None] = {}
    for word in words:
        once.update(dict.fromkeys(stem_keys(word, language)))
        if with_beginnings:
            once.update(dict.fromkeys(beginnings(word)))
    once.update(dict.fromkeys(names_in_text(text, language)))
    yield from once


def in_order(words: list[str]) -> list[str]:
    """A whole text, from edge to edge."""
    return [EDGE, *folded_words(words), EDGE]


def folded_words(words: list[str]) -> list[str]:
    return [WORD + folded for word in words if (folded := fold(word))]


@lru_cache(maxsize=50_000)
def beginnings(word: str) -> tuple[str, ...]:
    """Each beginning of a word as it is asked for while somebody types it."""
    keys = {}
    for end in range(1, len(word) + 1):
        folded = fold(word[:end])
        if folded:
            keys[BEGINNING + folded[:LONGEST_BEGINNING]] = None
        if len(folded) > LONGEST_BEGINNING:
            break
    return tuple(keys)


def beginning(typed: str) -> str:
    """The key of what has been typed of a word so far; "" for nothing that can be looked up, and
    for one letter several times, as in "III", which folding makes the beginning of very much."""
    folded = fold(typed)
    if not folded or (len(typed) > 1 and len(set(typed)) == 1):
        return ""
    return BEGINNING + folded[:LONGEST_BEGINNING]
