"""The databases answer large sets in other ways than small ones: with the same sets and counts."""

import pytest

from portal.search.engines import ordering, statement
from tests.search.engines.library import EVERYTHING, face, thing

COUNTED = ("topic", "country", "type", "status")
ASKS = [
    {},
    {"narrowed": {"topic": ("surgery",)}},
    {"narrowed": {"topic": ("surgery", "children"), "country": ("KZ", "UZ")}},
    {"narrowed": {"topic": ("unknown",)}},
]


@pytest.mark.parametrize("query", ["", "kidney", "doctors nurses medicines tractors", "ғғғққққ"])
def test_facets_of_many_are_counted_as_those_of_few(index, monkeypatch, query):
    index.write(*EVERYTHING)
    answers = []
    for few in (1000, 1, 0):
        monkeypatch.setattr(statement, "FEW", few)
        answers.append([index.ask(query, counted=COUNTED, **ask) for ask in ASKS])
    assert answers[0] == answers[1] == answers[2]


def test_pages_behind_the_best_follow_without_gap_or_repetition(index, monkeypatch):
    monkeypatch.setattr(ordering, "BEST", 7)
    texts = ["heart", "heart clinic", "a clinic of the heart", "hearts and kidneys"]
    index.write(
        *(thing(f"{number:02}", face("en", "Clinic", texts[number % 4])) for number in range(23))
    )
    pages = [index.ask("heart", start=start, size=5).keys for start in range(0, 30, 5)]
    assert [len(page) for page in pages] == [5, 5, 5, 5, 3, 0]
    assert len({key for page in pages for key in page}) == 23
    assert [key for page in pages for key in page] == index.ask("heart", size=100).keys
