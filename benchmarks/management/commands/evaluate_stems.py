"""manage.py evaluate_stems: do the forms of a word share a stem, and only they?"""

import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from benchmarks.evaluation.stems import BadPairs, measure_stems, read_pairs
from portal.search.analysis.stems import STEMMERS, stem
from portal.search.analysis.tokens import words_of


class Command(BaseCommand):
    help = "Measure the stems of a language against pairs of form and lemma (docs/search.md)"
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--language", required=True, choices=sorted(STEMMERS))
        parser.add_argument(
            "--pairs", required=True, type=Path, help="UTF-8 text: a form, a tab, its lemma a line"
        )
        parser.add_argument("--json", action="store_true", help="print one JSON object")

    def handle(self, *, language, pairs, json: bool, **options):
        figures = measure_stems(self.read(pairs), lambda word: stem_of(word, language)).as_dict()
        self.stdout.write(as_json(figures) if json else as_lines(figures))

    def read(self, path: Path):
        try:
            return read_pairs(path)
        except (OSError, UnicodeDecodeError, BadPairs) as error:
            raise CommandError(f"{path}: {error}") from error


def stem_of(word: str, language: str) -> str:
    """The stem as search takes it, of a word as somebody writes it."""
    return " ".join(stem(part, language) for part in words_of(word))


def as_json(figures: dict) -> str:
    return json.dumps(figures)


def as_lines(figures: dict) -> str:
    return "\n".join(f"{name:<12}{value}" for name, value in figures.items())
