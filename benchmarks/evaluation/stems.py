"""Stems measured against lemmas that linguists have given."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from math import comb
from pathlib import Path


class BadPairs(ValueError):
    """The file does not hold pairs; the message says where."""


@dataclass(frozen=True)
class StemFigures:
    """``hit_rate``: the share of forms whose stem is that of their lemma. ``f1``: of all pairs of
    forms, those that share a lemma against those that share a stem (harmonic mean of precision
    and recall). ``collisions``: stems that forms of several lemmas share."""

    hit_rate: float
    f1: float
    collisions: int

    def as_dict(self) -> dict:
        return asdict(self)


def read_pairs(path: Path) -> list[tuple[str, str]]:
    """(form, lemma) of each line; columns are parted by a tab, further ones are left alone.

    Raises BadPairs for a line without two columns and for a file without lines, OSError and
    UnicodeDecodeError as they come.
    """
    pairs = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        form, _tab, rest = line.partition("\t")
        lemma = rest.partition("\t")[0].strip()
        if not form.strip() or not lemma:
            raise BadPairs(f"line {number}: a form, a tab and a lemma are expected")
        pairs.append((form.strip(), lemma))
    if not pairs:
        raise BadPairs("no pairs in the file")
    return pairs


def measure_stems(pairs: list[tuple[str, str]], stem: Callable[[str], str]) -> StemFigures:
    """Judge a stemmer by (form, lemma) pairs; of a form with two lemmas the first counts."""
    lemma_of: dict[str, str] = {}
    for form, lemma in pairs:
        lemma_of.setdefault(form, lemma)
    stem_of = {form: stem(form) for form in lemma_of}
    hits = sum(stem_of[form] == stem(lemma) for form, lemma in pairs)
    return StemFigures(
        hit_rate=round(hits / len(pairs), 4),
        f1=round(pairwise_f1(lemma_of, stem_of), 4),
        collisions=collisions(lemma_of, stem_of),
    )


def pairwise_f1(lemma_of: dict[str, str], stem_of: dict[str, str]) -> float:
    joined = pairs_within((lemma_of[form], stem_of[form]) for form in lemma_of)
    of_lemma, of_stem = pairs_within(lemma_of.values()), pairs_within(stem_of.values())
    return 2 * joined / (of_lemma + of_stem) if of_lemma + of_stem else 1.0


def pairs_within(groups: Iterable) -> int:
    """How many pairs can be made of things in the same group."""
    return sum(comb(size, 2) for size in Counter(groups).values())


def collisions(lemma_of: dict[str, str], stem_of: dict[str, str]) -> int:
    lemmas = defaultdict(set)
    for form, stem in stem_of.items():
        lemmas[stem].add(lemma_of[form])
    return sum(len(sharing) > 1 for sharing in lemmas.values())
