"""Snowball's stemmers. Their objects hold the word they are at, so each thread has its own."""

from __future__ import annotations

import threading

import snowballstemmer

_of_thread = threading.local()


def snowball(language: str, word: str) -> str:
    """The stem of a word in lower case; ``language`` is one that Snowball names: "russian"."""
    stemmers = _of_thread.__dict__
    if language not in stemmers:
        stemmers[language] = snowballstemmer.stemmer(language)
    return stemmers[language].stemWord(word)
