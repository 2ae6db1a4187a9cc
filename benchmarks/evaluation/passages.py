"""Ranked lists measured against passages that people have judged to answer a question."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from math import log2
from pathlib import Path

from portal.search.index.search_document import LanguageVersion, SearchDocument

#: The length of the list that is judged.
DEPTH = 10


class BadLines(ValueError):
    """The file does not hold what is expected; the message says where."""


@dataclass(frozen=True)
class Question:
    text: str
    relevant: frozenset[str]


def read_passages(path: Path, language: str) -> list[SearchDocument]:
    """One thing for each line ``{"id", "title", "text"}``. Raises BadLines, OSError."""
    things = []
    for number, line in objects(path):
        try:
            key, title, text = str(line["id"]), str(line.get("title", "")), str(line["text"])
        except KeyError as missing:
            raise BadLines(f"line {number}: no {missing}") from missing
        face = LanguageVersion(language, title, source="", source_pk="", text=text)
        things.append(SearchDocument(key=key[:120], kind="passage", faces=(face,)))
    return unique(things)


def unique(things: list[SearchDocument]) -> list[SearchDocument]:
    """Raises BadLines for an id that two lines share, and for none at all."""
    if len({thing.key for thing in things}) < len(things):
        raise BadLines("two lines have the same id")
    if not things:
        raise BadLines("nothing in the file")
    return things


def read_questions(path: Path) -> list[Question]:
    """One question for each line ``{"question", "relevant": [ids]}``. Raises BadLines, OSError."""
    questions = []
    for number, line in objects(path):
        text, relevant = line.get("question"), line.get("relevant")
        if not isinstance(text, str) or not isinstance(relevant, list) or not relevant:
            raise BadLines(f"line {number}: a question and a list of relevant ids are expected")
        questions.append(Question(text, frozenset(map(str, relevant))))
    if not questions:
        raise BadLines("no questions in the file")
    return questions


def objects(path: Path) -> Iterator[tuple[int, dict]]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            found = json.loads(line)
        except ValueError as error:
            raise BadLines(f"line {number}: {error}") from error
        if not isinstance(found, dict):
            raise BadLines(f"line {number}: an object is expected")
        yield number, found


def measure_ranking(
    questions: Iterable[Question], ranked: Callable[[str], list[str]]
) -> dict[str, float]:
    """nDCG@10 with binary relevance (Järvelin and Kekäläinen 2002), MRR@10, Recall@10, and the
    share of questions that find nothing. ``ranked`` gives ids for a question, best first."""
    questions = list(questions)
    lists = [(ranked(question.text)[:DEPTH], question.relevant) for question in questions]
    sums = {
        "ndcg@10": sum(ndcg(*each) for each in lists),
        "mrr@10": sum(reciprocal_rank(*each) for each in lists),
        "recall@10": sum(recall(*each) for each in lists),
        "zero_hits": sum(not found for found, _relevant in lists),
    }
    return {name: round(total / len(questions), 4) for name, total in sums.items()}


def ndcg(found: list[str], relevant: frozenset[str]) -> float:
    gained = sum(1 / log2(place + 2) for place, key in enumerate(found) if key in relevant)
    ideal = sum(1 / log2(place + 2) for place in range(min(DEPTH, len(relevant))))
    return gained / ideal


def reciprocal_rank(found: list[str], relevant: frozenset[str]) -> float:
    return next((1 / (place + 1) for place, key in enumerate(found) if key in relevant), 0.0)


def recall(found: list[str], relevant: frozenset[str]) -> float:
    return sum(key in relevant for key in found) / len(relevant)
