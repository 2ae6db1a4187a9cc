"""Threads that search at the same time find what one alone finds, and keep nothing wrong."""

import importlib
import pkgutil
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import portal.search.analysis
from portal.search.analysis.countries import country_named, keys_of_country, names
from portal.search.analysis.keys import LANGUAGES, asked_names, stem_keys
from portal.search.analysis.tokens import words_of

THREADS = 8
ROOT = Path(__file__).resolve().parents[2]


def forget():
    """Empty each cache of the analysis, as a process begins."""
    for module in pkgutil.iter_modules(portal.search.analysis.__path__):
        inside = importlib.import_module(f"portal.search.analysis.{module.name}")
        for value in vars(inside).values():
            if hasattr(value, "cache_clear"):
                value.cache_clear()


def keys(word):
    """All that the analysis knows of a word."""
    stems = [stem_keys(word, language) for language in LANGUAGES]
    country = country_named(word)
    return stems, asked_names(word), country, country and keys_of_country(country)


@pytest.fixture
def vocabulary():
    """The words of everything that the demo indexes."""
    files = sorted(ROOT.glob("*/demo/*.toml")) + sorted(ROOT.glob("portal/setup/demo/*.toml"))
    words = {word for file in files for word in words_of(file.read_text(encoding="utf-8"))}
    assert len(words) > 5_000
    return sorted(words)


@pytest.fixture
def in_quick_turns():
    """Threads take turns after a few steps, so that they meet inside a word."""
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(interval)


def test_eight_threads_make_the_keys_that_one_makes(vocabulary, in_quick_turns):
    forget()
    alone = {word: keys(word) for word in vocabulary}
    forget()
    parts = [vocabulary[place:] + vocabulary[:place] for place in range(0, 8 * 400, 400)]
    with ThreadPoolExecutor(THREADS) as threads:
        together = list(threads.map(lambda words: {word: keys(word) for word in words}, parts))
    assert [word for word in vocabulary for found in together if found[word] != alone[word]] == []
    assert {word: keys(word) for word in vocabulary} == alone, "what the caches keep"


def test_countries_are_known_to_threads_that_come_first(in_quick_turns):
    forget()
    alone = names()
    forget()
    with ThreadPoolExecutor(THREADS) as threads:
        together = list(threads.map(lambda _: names(), range(THREADS)))
    assert all(found == alone for found in together)
