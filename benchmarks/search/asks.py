"""What visitors typically ask, in the words of the made-up pages."""

import random

from benchmarks.search.pages import SEED, TODAY, vocabulary
from portal.search.engines.base import Ask
from portal.search.results.search import ask_for

COUNTED = ("type", "topic", "country", "organisation", "year", "language")
#: The ranks of a word's frequency from which the words of each sort of query are taken.
RANKS = {
    "a frequent word": [(0, 10)],
    "a word": [(50, 500)],
    "a rare word": [(2000, 3000)],
    "two words": [(10, 200), (50, 500)],
    "five words": [(0, 50), (10, 200), (10, 500), (50, 500), (500, 3000)],
}


def typical_asks(number: int) -> dict[str, list[Ask]]:
    """A number of asks of each sort."""
    chance = random.Random(SEED)
    asks = {
        name: [asked(words(chance, ranks)) for _ in range(number)] for name, ranks in RANKS.items()
    }
    asks["narrowed by two facets"] = [
        asked(words(chance, RANKS["a word"]), narrowed=choice(chance)) for _ in range(number)
    ]
    asks["nearest, misspelt"] = [
        asked(misspelt(chance, words(chance, RANKS["a word"])), needed=0) for _ in range(number)
    ]
    asks["no words, latest first"] = [asked("") for _ in range(number)]
    return asks


def asked(query: str, **more) -> Ask:
    return ask_for(query, TODAY, counted=COUNTED, language="kk", **more)


def words(chance: random.Random, ranks: list[tuple[int, int]]) -> str:
    return " ".join(vocabulary("kk")[chance.randrange(*between)] for between in ranks)


def choice(chance: random.Random) -> dict[str, tuple[str, ...]]:
    return {"topic": (f"value-{chance.randrange(4)}", "value-5"), "type": ("news",)}


def misspelt(chance: random.Random, word: str) -> str:
    """With two letters in each other's place."""
    place = chance.randrange(len(word) - 1)
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
