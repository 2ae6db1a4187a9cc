"""“Did you mean”: for words that stand nowhere the nearest that do."""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice, product

from rapidfuzz.distance import OSA

from portal.search.analysis.folding import CYRILLIC, fold
from portal.search.analysis.keys import asked_stems
from portal.search.analysis.query import AskedWord, required
from portal.search.analysis.tokens import WORD, tidy
from portal.search.engines.base import Ask
from portal.search.engines.entries import SearchEntry, SearchWord, current_build
from portal.search.results.marking import readable
from portal.search.results.search import ask_for, search
from portal.search.results.title_words import beginning_with, public_of

#: Of a longer query only so many words are looked after.
MOST_WORDS = 4
#: So many things that share letters with a word, and so many words that begin as it does, are
#: looked through for its spelling.
MOST_NEIGHBOURS = 40
MOST_BEGINNINGS = 5000
#: So many spellings of a word, and of the whole query, are tried.
MOST_SPELLINGS = 3
#: Of the words within reach so many are asked for in what may be shown.
MOST_NEAR = 30
#: Faults allowed in a word of so many letters.
FAULTS = ((3, 0), (5, 1), (9, 2), (60, 3))


@dataclass(frozen=True)
class Spelling:
    """A query that finds ``total`` things. ``pieces`` are its parts, each with whether it was
    changed."""

    query: str
    pieces: tuple[tuple[str, bool], ...]
    total: int


def spellings(ask: Ask, query: str) -> list[Spelling]:
    """The queries nearest to one with unknown words, each of which finds something: with all its
    words, else with an unknown one alone, spelt right. None when every word is known."""
    words = required(ask.words)[:MOST_WORDS]
    nearest = {word.text: nearest_words(word, ask.day) for word in words if is_unknown(word, ask)}
    nearest = {text: found for text, found in nearest.items() if found}
    if not nearest:
        return []
    choices = product(*nearest.values())
    tried = (respelt(query, dict(zip(nearest, choice, strict=True))) for choice in choices)
    alone = (respelt(text, {text: words[0]}) for text, words in nearest.items())
    return finding(tried, ask) or finding(alone, ask)


def finding(tried: Iterable[Spelling], ask: Ask) -> list[Spelling]:
    """Of the first few queries those that find something, with how much."""
    few = islice(tried, MOST_SPELLINGS)
    counted = [replace(one, total=total_of(one.query, ask)) for one in few]
    return [one for one in counted if one.total]


def is_unknown(word: AskedWord, ask: Ask) -> bool:
    alone = Ask(day=ask.day, words=(word,), required=(word,), needed=1, size=0)
    return search(alone).total == 0


def total_of(query: str, ask: Ask) -> int:
    return search(ask_for(query, ask.day, language=ask.language, size=0)).total


# --- of one word -----------------------------------------------------------------------------


def nearest_words(word: AskedWord, day: datetime.date) -> list[str]:
    """Words of titles and names with the fewest faults between; in another script than the word's
    only when its own has none."""
    folded = fold(word.text)
    allowed = faults_allowed(folded)
    candidates = {*neighbours(word, day), *beginnings(folded)} if allowed else set()
    faults = {other: OSA.distance(folded, other, score_cutoff=allowed) for other in candidates}
    near = sorted((n, other) for other, n in faults.items() if is_near(folded, other, n))[
        :MOST_NEAR
    ]
    written = written_publicly([other for _number, other in near], word, day)
    best = {other: spelling_of(spellings, word.text) for other, spellings in written.items()}
    own = [other for other in best if not other_script(best[other], word.text)]
    foreign = [other for other in best if faults[other] <= 1]
    order = sorted(own or foreign, key=lambda other: (faults[other], other))
    return [*islice(of_each_word(best[other] for other in order), MOST_SPELLINGS)]


def faults_allowed(folded: str) -> int:
    """None in a number: 2021 is not 2011 misspelt."""
    if folded.isdecimal():
        return 0
    return next((faults for letters, faults in FAULTS if len(folded) <= letters), 0)


def is_near(folded: str, other: str, faults: int) -> bool:
    """Whether so many faults make one word of another; several, only with the same first letter."""
    return faults <= faults_allowed(folded) and (faults <= 1 or other[:1] == folded[:1])


def of_each_word(spellings: Iterable[str]) -> Iterator[str]:
    """One form of each word: what else would be found by Ташкенте than by Ташкент?"""
    known: set[str] = set()
    for spelling in spellings:
        stems = set(asked_stems(spelling.lower()))
        if not stems & known:
            yield spelling
        known |= stems


def neighbours(word: AskedWord, day: datetime.date) -> Iterable[str]:
    """The folded words of the things that share most runs of letters with a word."""
    near = search(Ask(day=day, words=(word,), required=(word,), size=MOST_NEIGHBOURS))
    entries = SearchEntry.objects.filter(build=current_build(), key__in=near.keys)
    keys = list(entries.values_list("pk", flat=True))
    return SearchWord.objects.filter(entry__in=keys).values_list("folded", flat=True).distinct()


def beginnings(folded: str) -> Iterable[str]:
    """Folded words with the same first two letters."""
    words = SearchWord.objects.filter(beginning_with(folded[:2])).order_by("folded")
    return words.values_list("folded", flat=True).distinct()[:MOST_BEGINNINGS]


def written_publicly(near: list[str], word: AskedWord, day: datetime.date) -> dict[str, Counter]:
    """How these folded words are written, and how often, in what may be shown; the word itself
    left out."""
    written: dict[str, Counter] = {}
    words = SearchWord.objects.filter(folded__in=near)
    rows = words.values_list("folded", "word", "entry")[:MOST_BEGINNINGS]
    public = public_of((entry for _folded, _spelling, entry in rows), day)
    for folded, spelling, entry in rows:
        if entry in public and spelling.lower() != word.text:
            written.setdefault(folded, Counter())[spelling] += 1
    return written


def spelling_of(written: Counter, typed: str) -> str:
    """The most frequent way to write a word, in the script in which it was typed if there is."""
    return min(written, key=lambda word: (other_script(word, typed), -written[word], word))


def other_script(word: str, typed: str) -> bool:
    return bool(CYRILLIC.search(word)) != bool(CYRILLIC.search(typed))


# --- of the query ----------------------------------------------------------------------------


def respelt(query: str, spelling: dict[str, str]) -> Spelling:
    """The query with some of its words (as they are looked up) in another spelling."""
    pieces = tuple(pieces_of(readable(query), spelling))
    return Spelling("".join(text for text, _changed in pieces), pieces, 0)


def pieces_of(query: str, spelling: dict[str, str]) -> Iterator[tuple[str, bool]]:
    at = 0
    for found in WORD.finditer(query):
        if new := spelling.get(tidy(found[0].lower())):
            if between := query[at : found.start()]:
                yield between, False
            yield new, True
            at = found.end()
    if query[at:]:
        yield query[at:], False
