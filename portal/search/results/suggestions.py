"""Words and titles that begin as somebody has begun to type, whatever the letters."""

import datetime
from collections import Counter

from django.utils import timezone
from django.utils.functional import cached_property

from portal.search.analysis.folding import fold
from portal.search.analysis.query import asked_words
from portal.search.analysis.tokens import WORD, words_of
from portal.search.engines.entries import SearchFace, SearchWord
from portal.search.results.address import ResultsAddress, in_one_line
from portal.search.results.hits import Hit, Hits, in_words
from portal.search.results.spelling import spelling_of
from portal.search.results.title_words import beginning_as, beginnings_of, public_of

LONGEST = 100
#: One letter begins too much.
SHORTEST = 2
MOST_WORDS = 6
MOST_OFFERED = 8
#: So many words that begin so are read, and of so many things the titles are compared.
MOST_READ = 3000
MOST_COMPARED = 200


class Suggestions:
    """For what has been typed so far."""

    def __init__(self, typed: str, language: str, request):
        self.typed = in_one_line(typed)
        self.language = language
        self.request = request
        self.day: datetime.date = timezone.localdate()

    @cached_property
    def words_typed(self) -> list[str]:
        return words_of(self.typed)[-MOST_WORDS:]

    @property
    def is_empty(self) -> bool:
        return not self.typed

    @property
    def is_too_long(self) -> bool:
        return len(self.typed) > LONGEST

    @property
    def has_letters(self) -> bool:
        """Whether there is enough to begin a word with."""
        return any(len(fold(word)) >= SHORTEST for word in self.words_typed)

    @property
    def can_be_answered(self) -> bool:
        return self.has_letters and not self.is_too_long

    @cached_property
    def rows(self) -> list[tuple[str, str, int]]:
        """Folded words that begin as the last one typed, how they are written, and the things
        that have them beside words which begin as the others typed."""
        if not self.can_be_answered:
            return []
        *before, last = self.words_typed
        words = SearchWord.objects.filter(beginning_as(last))
        for word in before:
            others = SearchWord.objects.filter(beginning_as(word))
            words = words.filter(entry__in=others.values("entry"))
        rows = words.order_by("folded").values_list("folded", "word", "entry")[:MOST_READ]
        public = public_of((entry for _folded, _word, entry in rows), self.day)
        return [row for row in rows if row[2] in public]

    @cached_property
    def words(self) -> list[str]:
        """The last word completed, the most frequent first, after the words before it."""
        written: dict[str, Counter] = {}
        for folded, word, _entry in self.rows:
            written.setdefault(folded, Counter())[word] += 1
        most = sorted(written, key=lambda folded: (-written[folded].total(), folded))
        spellings = [spelling_of(written[one], self.words_typed[-1]) for one in most[:MOST_OFFERED]]
        return [f"{self.before}{spelling}" for spelling in spellings]

    @property
    def before(self) -> str:
        """What has been typed before the last word."""
        starts = [found.start() for found in WORD.finditer(self.typed)]
        return self.typed[: starts[-1]]

    @cached_property
    def searches(self) -> list[tuple[str, str]]:
        """The words with the address of a search for them."""
        return [(words, str(ResultsAddress(words))) for words in self.words]

    @cached_property
    def titles(self) -> list[Hit]:
        """Things whose title or name begins so, in the reader's language where there is one."""
        make = Hits(asked_words(self.typed), self.day, self.language, self.request)
        return in_words(make.of(self.nearest_keys()), self.language)

    def nearest_keys(self) -> list[str]:
        """Those that have the words in their title before those found by what they name; then
        those whose title begins with the first word; shorter titles first."""
        entries = list(dict.fromkeys(entry for _folded, _word, entry in self.rows))
        faces = SearchFace.objects.filter(entry__in=entries[:MOST_COMPARED])
        best: dict[str, tuple] = {}
        for key, language, title in faces.values_list("entry__key", "language", "title"):
            rank = (*self.distance(title), language != self.language, len(title), title)
            best[key] = min(best.get(key, rank), rank)
        in_title = [key for key in best if not best[key][0]] or [*best]
        return sorted(in_title, key=best.get)[:MOST_OFFERED]

    def distance(self, title: str) -> tuple[bool, bool]:
        """Whether the title lacks a word typed, and whether it begins otherwise."""
        words = [fold(word) for word in words_of(title)]
        typed = [beginnings_of(word) for word in self.words_typed]
        lacks = not all(any(word.startswith(tuple(one)) for word in words) for one in typed)
        return lacks, not (words and words[0].startswith(tuple(typed[0])))
