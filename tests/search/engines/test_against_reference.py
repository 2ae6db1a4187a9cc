"""Many asks about many things, all by chance: every engine finds and counts what the obvious way
finds and counts."""

import datetime
import random

import pytest

from portal.search.engines.base import Order
from portal.search.index.search_document import Period
from portal.search.results.search import ask_for
from tests.search.engines.conftest import TODAY
from tests.search.engines.library import face, thing
from tests.search.engines.reference import Reference

WORDS = {
    "kk": "денсаулық бүйректі ауруханада дәрігерлер балалардың екпелер емдеу Астанада",
    "ru": "здоровье почек больницы врачами детям прививки лечение Астане",
    "en": "health kidneys hospitals doctors children vaccines treatment Astana",
    "ky": "саламаттык бөйрөктү ооруканада дарыгерлер балдардын эмдөө Астанада",
    "uz": "sogʻliq buyraklar shifoxonada shifokorlar bolalarning emlash davolash Ostonada",
}
NAMES = ("topic", "country", "status")
VALUES = ("a", "b", "c", "d")
ASKS = 150


@pytest.fixture
def chance():
    return random.Random(20261125)


def some(chance, values, most):
    return chance.sample(values, chance.randint(0, most))


def some_day(chance):
    return TODAY + datetime.timedelta(days=chance.randint(-3, 3)) if chance.random() < 0.3 else None


def any_thing(chance, number):
    faces = [
        face(
            language,
            " ".join(chance.choices(WORDS[language].split(), k=2)),
            " ".join(chance.choices(WORDS[language].split(), k=chance.randint(0, 12))),
        )
        for language in chance.sample([*WORDS], chance.randint(1, 3))
    ]
    return thing(
        f"{number:03}",
        *faces,
        kind=chance.choice(["news", "event"]),
        date=some_day(chance),
        shown_from=some_day(chance),
        shown_until=some_day(chance),
        facets={name: some(chance, VALUES, 2) for name in NAMES[:2]},
        periods=tuple(
            Period("status", value, some_day(chance), some_day(chance))
            for value in some(chance, VALUES, 3)
        ),
    )


def any_ask(chance):
    words = [word for text in WORDS.values() for word in text.split()]
    query = " ".join(chance.sample(words, chance.choice([0, 1, 1, 2, 2, 3, 4, 5, 6])))
    more = {"needed": 0} if chance.random() < 0.2 else {}
    return ask_for(
        query,
        TODAY + datetime.timedelta(days=chance.randint(-3, 3)),
        narrowed={name: tuple(some(chance, VALUES, 2)) for name in some(chance, NAMES, 2)},
        counted=tuple(some(chance, [*NAMES, "type", "language", "year"], 4)),
        order=chance.choice([Order.RELEVANCE, Order.DATE]),
        language=chance.choice(["", *WORDS]),
        size=1000,
        **more,
    )


def test_sets_and_counts_are_those_of_the_obvious_way(index, chance):
    things = [any_thing(chance, number) for number in range(200)]
    index.write(*things)
    reference = Reference(things)
    sizes = set()
    for _ in range(ASKS):
        ask = any_ask(chance)
        answer = index.engine.search(ask)
        keys, counts = reference.expected(ask)
        assert (answer.total, set(answer.keys)) == (len(keys), keys), ask
        assert answer.counts == counts, ask
        sizes.add(len(keys))
    assert min(sizes) == 0  # the asks are no easy ones,
    assert len(sizes) > ASKS / 4  # and of all sorts
