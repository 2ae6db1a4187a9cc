"""Articles looked for by the words of their titles: does each stand first?

The question is made of the words of the title that the fewest articles have, as somebody asks who
remembers what was special. The same article in several languages is one thing, as on the site.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.evaluation.passages import BadLines, objects, unique
from portal.languages.uzbek_scripts import to_cyrillic
from portal.search.analysis.keys import LANGUAGES
from portal.search.analysis.stop_words import telling_words
from portal.search.analysis.tokens import words_of
from portal.search.index.search_document import LanguageVersion, SearchDocument

#: So many words of a title are asked for.
ASKED = 4


@dataclass(frozen=True)
class Article:
    """The title and the text of an article by language."""

    key: str
    titles: dict[str, str]
    texts: dict[str, str]

    def thing(self, languages: Iterable[str], with_titles: bool = True) -> SearchDocument:
        faces = [
            LanguageVersion(
                language,
                self.titles[language] if with_titles else "",
                source="",
                source_pk="",
                text=self.texts[language],
            )
            for language in languages
            if language in self.titles
        ]
        return SearchDocument(key=self.key[:120], kind="article", faces=tuple(faces))


def read_articles(path: Path) -> list[Article]:
    """One article for each line ``{"id", "kk": {"title", "paragraphs"}, …}``. Raises BadLines,
    OSError."""
    articles = []
    for number, line in objects(path):
        try:
            each = {language: line[language] for language in LANGUAGES if language in line}
            titles = {language: str(text["title"]) for language, text in each.items()}
            texts = {language: "\n".join(text["paragraphs"]) for language, text in each.items()}
            articles.append(Article(str(line["id"]), titles, texts))
        except (KeyError, TypeError) as wrong:
            raise BadLines(f"line {number}: {wrong}") from wrong
    unique([article.thing(LANGUAGES) for article in articles])
    return articles


def questions(articles: list[Article], language: str) -> dict[str, str]:
    """By the key of an article the rarest words of its title, in the order of the title."""
    words = {
        article.key: set(words_of(f"{article.titles[language]} {article.texts[language]}"))
        for article in articles
        if language in article.titles
    }
    having = Counter(word for each in words.values() for word in each)
    return {
        article.key: " ".join(rarest(article.titles[language], having))
        for article in articles
        if article.key in words
    }


def rarest(title: str, having: Counter[str]) -> list[str]:
    words = telling_words(words_of(title))
    chosen = set(sorted(words, key=lambda word: having[word])[:ASKED])
    return [word for word in words if word in chosen]


def in_cyrillic(asked: dict[str, str]) -> dict[str, str]:
    """The same questions about Uzbek articles in the other script."""
    return {key: to_cyrillic(question) for key, question in asked.items()}


def measure_titles(
    asked: dict[str, str], ranked: Callable[[str], list[str]]
) -> dict[str, float | list[str]]:
    """The shares of articles that stand first and that are found at all; the keys of the missed.
    ``ranked`` gives what is found for a question, best first."""
    lists = {key: ranked(question) for key, question in asked.items()}
    missed = [key for key, found in lists.items() if found[:1] != [key]]
    found = sum(key in lists[key] for key in asked)
    return {
        "first": round(1 - len(missed) / len(asked), 4),
        "found": round(found / len(asked), 4),
        "missed": missed,
    }
