"""Suffixes of an agglutinative language as layers, and the stem that is left without them.

A grammar lists suffixes in the notation of Turkic grammars: a capital letter is an archiphoneme
that harmony and assimilation turn into one of several letters, a letter in brackets is a buffer
that stands only between two vowels or two consonants. ``DAн`` is the ablative of Kazakh: дан, ден,
тан, тен. Layers say which suffixes may stand before others, read from the end of the word.

Every way to strip suffixes is tried and the shortest stem that is admissible wins. All forms of a
word then lead to one stem more often than with the longest match of one suffix, since a suffix
that is taken for part of the root in one form is taken for it in the others, too. The idea of
reading affixes from the end by a graph follows Eryiğit and Adalı, "An affix stripping
morphological analyzer for Turkish" (2004); no dictionary is used.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

BACK, FRONT = "back", "front"
#: Letters that a stem has at least, if it is no short root.
LEAST = 3


@dataclass(frozen=True)
class Layer:
    """Suffixes that stand in one place of a word, and the layers that may stand before them."""

    suffixes: str
    before: tuple[str, ...] = ()
    #: The least letters of a stem that a suffix of this layer may leave.
    least: int = LEAST
    #: Whether the suffixes follow the vowels of the stem.
    harmonic: bool = True


@dataclass(frozen=True)
class Suffix:
    """One spelling of a suffix: after which letters (or pairs of letters) it stands, and what
    harmony asks for."""

    letters: str
    after: frozenset[str]
    harmony: str | None


@dataclass(frozen=True)
class SuffixGrammar:
    """The sounds and suffixes of a language.

    ``archiphonemes`` gives for each capital letter its spellings, and after which letters each
    stands ("" after any). ``finals`` undoes what a suffix did to the last letter of the root.
    Letters of ``neutral`` take suffixes of either harmony, as и does in loanwords. Those of
    ``glides`` spell a vowel and a glide, so that a consonant and one of them are a whole root (су).
    A stem ends before one of ``dropped``: verbs take such a vowel as a converb (бол, бола), and
    those that have it themselves lose it before a suffix (баста, бастау).
    """

    vowels: str
    back: str
    front: str
    archiphonemes: Mapping[str, Mapping[str, str | tuple[str, ...]]]
    layers: Mapping[str, Layer]
    ends: tuple[str, ...]
    finals: Mapping[str, str] = field(default_factory=dict)
    neutral: str = ""
    glides: str = ""
    dropped: str = ""

    @cached_property
    def spelt(self) -> dict[str, dict[str, list[Suffix]]]:
        """Every spelling of every suffix, by layer."""
        table = {}
        for name, layer in self.layers.items():
            spellings = table.setdefault(name, {})
            for suffix in layer.suffixes.split():
                for spelling in self.spellings(suffix, layer.harmonic):
                    spellings.setdefault(spelling.letters, []).append(spelling)
        return table

    @cached_property
    def lengths(self) -> dict[str, dict[str, list[int]]]:
        """By layer and last letter, how long suffixes are: most words have none of a layer, and
        need not be cut to know it."""
        table = {}
        for name, spellings in self.spelt.items():
            ends = table.setdefault(name, {})
            for letters in sorted(spellings, key=len):
                if len(letters) not in ends.setdefault(letters[-1], []):
                    ends[letters[-1]].append(len(letters))
        return table

    def without(self, layers: frozenset[str]) -> SuffixGrammar:
        """The same grammar without some of its layers, and without dropping final vowels."""
        kept = {
            name: replace(layer, before=tuple(one for one in layer.before if one not in layers))
            for name, layer in self.layers.items()
            if name not in layers
        }
        ends = tuple(name for name in self.ends if name not in layers)
        return replace(self, layers=kept, ends=ends, dropped="")

    # --- from notation to spellings ----------------------------------------------------------

    def spellings(self, notation: str, harmonic: bool) -> Iterator[Suffix]:
        """The ways to spell a suffix that is written with archiphonemes and a buffer."""
        for plain, after in self.without_buffer(notation):
            for letters, first_after in self.spelt_out(plain):
                allowed = first_after & (after | self.pairs(first_after)) if first_after else after
                yield Suffix(letters, allowed, self.harmony(letters) if harmonic else None)

    def without_buffer(self, notation: str) -> Iterator[tuple[str, frozenset[str]]]:
        """``(I)м`` stands as Iм after consonants and as м after vowels; ``(с)I`` the other way."""
        if not notation.startswith("("):
            yield notation, self.alphabet
            return
        buffer, rest = notation[1:].split(")")
        vowels = frozenset(self.vowels)
        consonants = self.alphabet - vowels
        is_vowel = all(letter in vowels for letter in self.archiphonemes.get(buffer, buffer))
        # After у and и, which spell a vowel and a glide, both ways are met.
        glides = frozenset(self.glides)
        yield buffer + rest, (consonants | glides) if is_vowel else vowels
        yield rest, vowels if is_vowel else (consonants | glides)

    def spelt_out(self, notation: str) -> Iterator[tuple[str, frozenset[str]]]:
        """Each combination of letters for the capitals; the first letter says what it follows."""
        spelt = [("", frozenset[str]())]
        for place, sign in enumerate(notation):
            choices = self.archiphonemes[sign] if sign.isupper() else {sign: ""}
            spelt = [
                (letters + choice, frozenset(after) if place == 0 else first_after)
                for letters, first_after in spelt
                for choice, after in choices.items()
            ]
        yield from spelt

    def pairs(self, after: frozenset[str]) -> frozenset[str]:
        """Of what a letter stands after, the pairs of letters: each says more than one letter."""
        return frozenset(letters for letters in after if len(letters) > 1)

    @cached_property
    def alphabet(self) -> frozenset[str]:
        return frozenset(letter for letter in map(chr, range(0x61, 0x530)) if letter.isalpha()) | {
            "'"
        }

    # --- harmony -----------------------------------------------------------------------------

    def harmony(self, letters: str) -> str | None:
        """Back or front, as the first letter that tells; None where none does, or either may be."""
        for letter in letters:
            if letter in self.neutral:
                return None
            if letter in self.back:
                return BACK
            if letter in self.front:
                return FRONT
        return None

    # --- stemming ----------------------------------------------------------------------------

    def stem(self, word: str) -> str:
        """The shortest stem that the layers allow, with its last letter as in the bare root."""
        shortest, seen = word, set()
        waiting = self.ways(word, self.ends)
        while waiting:
            step = waiting.pop()
            if step in seen:
                continue
            seen.add(step)
            for stem in self.stripped(*step):
                if len(stem) < len(shortest):
                    shortest = stem
                waiting += self.ways(stem, self.layers[step[1]].before)
        return self.bare(shortest)

    def ways(self, word: str, layers: Iterable[str]) -> list[tuple[str, str]]:
        """The word with each of the layers that have a suffix with its last letter; a sign that
        has no letter in the other script (ь) leaves an empty word, which has no way to go."""
        return [(word, name) for name in layers if word[-1:] in self.lengths[name]]

    def stripped(self, word: str, name: str) -> Iterator[str]:
        """The word without each suffix of a layer that it may end with."""
        spellings, least = self.spelt[name], self.layers[name].least
        for length in self.lengths[name][word[-1]]:
            if length >= len(word):
                return
            stem = word[:-length]
            for suffix in spellings.get(word[-length:], ()):
                if self.fits(stem, suffix, least):
                    yield stem
                    break

    def fits(self, stem: str, suffix: Suffix, least: int) -> bool:
        """Whether the suffix may follow this stem by its length, last letter and vowels."""
        if not self.ends_in(stem, suffix.after) or not self.is_root(stem, least):
            return False
        harmony = self.harmony(stem[::-1])
        return not harmony or suffix.harmony in (None, harmony)

    def ends_in(self, stem: str, after: frozenset[str]) -> bool:
        return stem[-1] in after or stem[-2:] in after

    def is_root(self, stem: str, least: int) -> bool:
        """Long enough, or a root of two letters (ал, үй, су); with a vowel in any case."""
        if not any(letter in self.vowels for letter in stem):
            return False
        return len(stem) >= least or self.is_short_root(stem)

    def is_short_root(self, stem: str) -> bool:
        if len(stem) != 2:
            return False
        first, last = (letter in self.vowels for letter in stem)
        return (first and not last) or (not first and stem[1] in self.glides)

    def bare(self, stem: str) -> str:
        """The stem with the final letter that it has without suffixes (китабы, китап)."""
        if len(stem) > LEAST and stem[-1] in self.dropped:
            return stem[:-1]
        return stem[:-1] + self.finals.get(stem[-1], stem[-1]) if stem else stem
