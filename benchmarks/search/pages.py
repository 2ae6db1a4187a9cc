"""Pages made up by chance, the same in each run: words of syllables with the endings of the
language, as frequent as in any text (Zipf), with facets as uneven as on a ministry's site."""

import datetime
import random
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from portal.search.index.search_document import LanguageVersion, SearchDocument

SEED = 20261125
STEMS = 3_000
TITLE, TEXT = 6, 60
TODAY = datetime.date(2026, 11, 25)
ENDINGS = {
    "kk": ["", "ның", "ға", "дан", "лар", "ында"],
    "ru": ["", "а", "ом", "ами", "ный", "ения"],
    "en": ["", "s", "ed", "ing", "al", "ation"],
    "ky": ["", "нын", "га", "дан", "лар", "ында"],
    "uz": ["", "ning", "ga", "dan", "lar", "ida"],
}
CYRILLIC = ("бгджзклмнпрстфхш", "аоеиуыя")
LATIN = ("bgdjzklmnprstfhv", "aoeiu")
SPOKEN = ["kk", "ru", "en", "ky", "uz"]
#: How often a page has a text in each.
WRITTEN = [0.8, 0.7, 0.3, 0.1, 0.1]
FACETS = {"topic": 24, "country": 40, "organisation": 300}
KINDS = ["news", "event", "agreement", "expert", "document"]


def falling(number: int) -> list[float]:
    """Cumulative weights of ranks by Zipf's law."""
    return list(accumulate(1 / (rank + 2) for rank in range(number)))


@lru_cache
def vocabulary(language: str) -> list[str]:
    """Stems, the most frequent first."""
    chance = random.Random(f"{SEED} {language}")
    consonants, vowels = LATIN if language in ("en", "uz") else CYRILLIC
    syllables = [first + second for first in consonants for second in vowels]
    chance.shuffle(syllables)
    weights = falling(len(syllables))
    stems = {}
    while len(stems) < STEMS:
        length = chance.choice([1, 2, 2, 3, 3, 4])
        stem = "".join(chance.choices(syllables, cum_weights=weights, k=length))
        stems[stem + chance.choice([*consonants, ""])] = None
    return list(stems)


WEIGHTS, ENDED = falling(STEMS), falling(6)


def text(chance: random.Random, language: str, length: int) -> str:
    """Words in sentences, a tenth of them with a capital letter."""
    stems = chance.choices(vocabulary(language), cum_weights=WEIGHTS, k=length)
    endings = chance.choices(ENDINGS[language], cum_weights=ENDED, k=length)
    words = [stem + ending for stem, ending in zip(stems, endings, strict=True)]
    return " ".join(word.title() if chance.random() < 0.1 else word for word in words)


def page(number: int) -> SearchDocument:
    chance = random.Random(f"{SEED} {number}")
    languages = [tag for tag, share in zip(SPOKEN, WRITTEN, strict=True) if chance.random() < share]
    return SearchDocument(
        key=f"page:{number:07}",
        kind=chance.choices(KINDS, cum_weights=falling(len(KINDS)))[0],
        faces=tuple(face(chance, tag) for tag in languages or ["kk"]),
        facets={name: [value(chance, size)] for name, size in FACETS.items()},
        date=TODAY - datetime.timedelta(days=chance.randrange(4000)),
    )


def face(chance: random.Random, language: str) -> LanguageVersion:
    length = int(TEXT * chance.lognormvariate(0, 0.6)) + 5
    title = text(chance, language, TITLE)
    return LanguageVersion(language, title, "page", "1", text=text(chance, language, length))


def value(chance: random.Random, size: int) -> str:
    return f"value-{chance.choices(range(size), cum_weights=falling(size))[0]}"


def pages(start: int, stop: int) -> Iterator[SearchDocument]:
    return map(page, range(start, stop))
