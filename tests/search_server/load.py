"""Visitors who search, an editor who saves and the job that works the backlog off, side by side."""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from django.db import connection, transaction

from portal.search.engines.base import EngineUnavailable
from portal.search.engines.chosen import server_engine
from portal.search.engines.entries import SearchBacklog, SearchEntry
from portal.search.index.search_document import LanguageVersion, SearchDocument
from portal.search.index.writing import write
from portal.search.results.search import ask_for, search


def thing(number: int) -> SearchDocument:
    """A thing that is found by a word of its own."""
    face = LanguageVersion(
        "en", f"Hospital {word(number)}", source="", source_pk="", text="Hearts are treated."
    )
    return SearchDocument(key=f"page:{number}", kind="news", faces=(face,))


def word(number: int) -> str:
    """One that folding and stemming leave alone: numbers as they are lose what is doubled."""
    return "q".join(f"{number:06}")


@dataclass
class Load:
    """Runs between ``start`` and ``stop``; then tells what happened."""

    #: Things that are there before, and are numbered first.
    known: int
    saved: list[int] = field(default_factory=list)
    answers: Counter = field(default_factory=Counter)
    seconds: list[float] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)

    def start(self) -> None:
        self.threads = [
            threading.Thread(target=self.run, args=each)
            for each in ((self.save, 1.0), (self.search, 0.05), (tell_what_waits, 3.0))
        ]
        for thread in self.threads:
            thread.start()

    def stop(self) -> None:
        self.over.set()
        for thread in self.threads:
            thread.join(60)

    def run(self, act: Callable, pause: float) -> None:
        while not self.over.wait(pause):
            try:
                act()
            except Exception as error:  # what a visitor or an editor would see as an error page
                self.failures.append(f"{act.__name__}: {error!r}")
        connection.close()

    def save(self) -> None:
        """As the site saves: noted in the transaction, told to the server after it."""
        number = self.known + len(self.saved)
        with transaction.atomic():
            entries = write([thing(number)])
            SearchBacklog.objects.create(key=entries[0].key, written=True)
        self.saved.append(number)
        tell_server(entries)

    def search(self) -> None:
        number = len(self.seconds) % self.known
        start = time.monotonic()
        answer = search(ask_for(word(number)))
        self.seconds.append(time.monotonic() - start)
        self.answers[answer.engine] += 1
        if answer.keys != [f"page:{number}"]:
            self.failures.append(f"search: {word(number)} finds {answer.keys}")


def tell_server(entries: list[SearchEntry]) -> None:
    if not entries:
        return
    try:
        server_engine().put(entries)
    except EngineUnavailable:
        return  # the note stays
    SearchBacklog.objects.filter(key__in=[entry.key for entry in entries]).delete()


def tell_what_waits() -> int:
    """As the job does that works the backlog off. How much had waited."""
    keys = list(SearchBacklog.objects.values_list("key", flat=True))
    tell_server(list(SearchEntry.objects.filter(key__in=keys)))
    return len(keys)
