"""The words of titles and names, for suggestions.

Words are found by an index over them, in a bounded number; then it is asked which of the things
that have them may be shown. Asked together, a database may well begin with all things.
"""

import datetime
from collections.abc import Iterable
from functools import reduce
from operator import or_

from django.db.models import Q

from portal.search.analysis.folding import GLIDE, fold
from portal.search.engines.entries import SearchEntry, current_build, shown_on

#: Comes after every word that begins so, in the order of every database: it is of letters.
LAST = "z" * 20


def public_of(entries: Iterable[int], day: datetime.date) -> set[int]:
    """Of these entries those that are searched and may be shown on a day."""
    public = SearchEntry.objects.filter(shown_on(day), build=current_build(), pk__in={*entries})
    return set(public.values_list("pk", flat=True))


def beginning_with(folded: str) -> Q:
    """Words that begin with these folded letters. By bounds, which an index knows how to find on
    every database."""
    return Q(folded__gte=folded, folded__lte=folded + LAST) if folded else Q(pk__in=[])


def beginnings_of(typed: str) -> list[str]:
    """How the folded words may begin whose first letters somebody has typed: in a longer word
    folding drops a glide that it keeps in a short one (диа, диабет)."""
    folded = fold(typed)
    return list(dict.fromkeys(one for one in (folded, GLIDE.sub("", folded)) if one))


def beginning_as(typed: str) -> Q:
    """Words that may begin with what has been typed."""
    return reduce(or_, map(beginning_with, beginnings_of(typed)), Q(pk__in=[]))
