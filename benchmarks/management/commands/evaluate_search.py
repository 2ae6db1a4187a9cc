"""manage.py evaluate_search: does what answers a question stand at the head of the list?"""

import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from benchmarks.evaluation.passages import (
    DEPTH,
    BadLines,
    measure_ranking,
    read_passages,
    read_questions,
)
from portal.search.analysis.keys import LANGUAGES
from portal.search.engines.base import EngineUnavailable
from portal.search.engines.chosen import scratch_engine
from portal.search.index.writing import write
from portal.search.results.search import ask_for


class Command(BaseCommand):
    help = "Measure the ranking of the engine by judged passages (docs/search.md)"
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument(
            "--passages", required=True, type=Path, help='JSON lines: {"id", "title", "text"}'
        )
        parser.add_argument(
            "--questions", required=True, type=Path, help='JSON lines: {"question", "relevant"}'
        )
        parser.add_argument(
            "--language", default="kk", choices=LANGUAGES, help="of the passages; kk by default"
        )
        parser.add_argument("--json", action="store_true", help="print one JSON object")

    def handle(self, *, passages, questions, language, json: bool, **options):
        try:
            things, asked = read_passages(passages, language), read_questions(questions)
        except (OSError, UnicodeDecodeError, BadLines) as error:
            raise CommandError(str(error)) from error
        try:
            figures = measure(things, asked)
        except EngineUnavailable as error:
            raise CommandError(str(error)) from error
        self.stdout.write(as_json(figures) if json else as_lines(figures))


def measure(things, asked) -> dict:
    with scratch_engine() as engine:
        engine.put(write(things))

        def ranked(question: str) -> list[str]:
            """The ranked list: whatever shares a key, whether or not it counts as found."""
            return engine.search(ask_for(question, needed=0, size=DEPTH)).keys

        figures = measure_ranking(asked, ranked)
    return {"engine": engine.name, "questions": len(asked), **figures}


def as_json(figures: dict) -> str:
    return json.dumps(figures)


def as_lines(figures: dict) -> str:
    return "\n".join(f"{name:<12}{value}" for name, value in figures.items())
