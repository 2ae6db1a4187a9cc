"""From a query as typed to an answer of an engine."""

from __future__ import annotations

import datetime

from django.utils import timezone

from portal.search.analysis.query import asked_words, needed_of, required
from portal.search.engines.base import Ask


def ask_for(query: str, day: datetime.date | None = None, **more) -> Ask:
    """The ask of a query for today or another day; ``more`` are further fields of
    :class:`~portal.search.engines.base.Ask`."""
    words = asked_words(query)
    needed = required(words)
    return Ask(
        day=day or timezone.localdate(),
        words=words,
        required=needed,
        **{"needed": needed_of(len(needed)), **more},
    )
