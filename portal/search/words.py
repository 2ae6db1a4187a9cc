"""The words of titles and names, for suggestions: only of what may be shown on a day."""

from __future__ import annotations

import datetime

from django.db.models import Q, QuerySet

from portal.search.analysis.folding import GLIDE, fold
from portal.search.entries import SearchEntry, SearchWord, current_build, shown_on

#: Comes after every word that begins so, in the order of every database: it is of letters.
LAST = "z" * 20


def public_entries(day: datetime.date) -> QuerySet[SearchEntry]:
    return SearchEntry.objects.filter(shown_on(day), build=current_build())


def public_words(day: datetime.date) -> QuerySet[SearchWord]:
    return SearchWord.objects.filter(entry__in=public_entries(day))


def words_beginning(folded: str, day: datetime.date) -> QuerySet[SearchWord]:
    """The words that begin with these folded letters. By bounds, which an index knows how to
    find on every database."""
    return public_words(day).filter(beginning_with(folded))


def beginning_with(folded: str) -> Q:
    return Q(folded__gte=folded, folded__lte=folded + LAST) if folded else Q(pk__in=[])


def beginnings_of(typed: str) -> list[str]:
    """How the folded words may begin whose first letters somebody has typed: in a longer word
    folding drops a glide that it keeps in a short one (диа, диабет)."""
    folded = fold(typed)
    return list(dict.fromkeys(one for one in (folded, GLIDE.sub("", folded)) if one))
