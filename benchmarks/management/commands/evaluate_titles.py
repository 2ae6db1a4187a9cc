"""manage.py evaluate_titles: is an article found by the rarest words of its title, and first?"""

import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from benchmarks.evaluation.passages import BadLines
from benchmarks.evaluation.titles import in_cyrillic, measure_titles, questions, read_articles
from portal.search.analysis.keys import LANGUAGES
from portal.search.engines.chosen import scratch_engine
from portal.search.index.writing import write
from portal.search.results.search import ask_for

DEPTH = 20


class Command(BaseCommand):
    help = "Measure how articles are found by the words of their titles (docs/search.md)"
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument(
            "--articles",
            required=True,
            type=Path,
            help='JSON lines: {"id", "kk": {"title", "paragraphs"}, "ru": …}',
        )
        parser.add_argument(
            "--text-only", action="store_true", help="index the texts without their titles"
        )
        parser.add_argument("--json", action="store_true", help="print one JSON object")

    def handle(self, *, articles, text_only, json: bool, **options):
        try:
            figures = measure(read_articles(articles), with_titles=not text_only)
        except (OSError, UnicodeDecodeError, BadLines) as error:
            raise CommandError(f"{articles}: {error}") from error
        self.stdout.write(as_json(figures) if json else as_lines(figures))


def measure(articles, with_titles: bool) -> dict[str, dict]:
    """Figures by language: of an index of that language alone, and of one of all languages.
    ``uz-Cyrl`` asks for the Uzbek articles, which are in Latin letters, in Cyrillic ones."""
    asked = {language: found for language in LANGUAGES if (found := questions(articles, language))}
    figures = {}
    for language, each in asked.items():
        with scratch_engine() as engine:
            engine.put(write(article.thing([language], with_titles) for article in articles))
            figures[language] = {"alone": measure_titles(each, ranked_by(engine, language))}
            if language == "uz":
                asked_again = measure_titles(in_cyrillic(each), ranked_by(engine, language))
                figures["uz-Cyrl"] = {"alone": asked_again}
    with scratch_engine() as engine:
        engine.put(write(article.thing(LANGUAGES, with_titles) for article in articles))
        for name, each in {**asked, "uz-Cyrl": in_cyrillic(asked.get("uz", {}))}.items():
            if each:
                figures[name]["together"] = measure_titles(each, ranked_by(engine, name[:2]))
    return figures


def ranked_by(engine, language: str):
    def ranked(question: str) -> list[str]:
        return engine.search(ask_for(question, language=language, size=DEPTH)).keys

    return ranked


def as_json(figures: dict) -> str:
    return json.dumps(figures)


def as_lines(figures: dict) -> str:
    lines = [
        f"{language:<8} {index:<9} first {each['first']:<7} found {each['found']:<7}"
        f" {' '.join(each['missed'])}"
        for language, indexes in figures.items()
        for index, each in indexes.items()
    ]
    return "\n".join(line.rstrip() for line in lines)
