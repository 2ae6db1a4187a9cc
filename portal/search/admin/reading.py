"""What is asked, whatever the engine: a query of modelsearch as a tree of keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from modelsearch.query import And, Boost, Fuzzy, MatchAll, Not, Or, Phrase, PlainText, SearchQuery

from portal.search.admin.tokens import beginning, folded_words, in_order
from portal.search.analysis.keys import asked_names, asked_stems
from portal.search.analysis.query import MOST_WORDS
from portal.search.analysis.stop_words import telling_words
from portal.search.analysis.tokens import words_of

#: A letter with a stop stands for a name that may not be written in the record at all.
INITIAL = re.compile(r"\b[^\W\d_]\.")


@dataclass(frozen=True)
class AnyKey:
    """Something has one of the keys: a word in any form."""

    keys: tuple[str, ...]


@dataclass(frozen=True)
class InOrder:
    """Something has these tokens one after another: a phrase."""

    tokens: tuple[str, ...]


@dataclass(frozen=True)
class AllOf:
    parts: tuple[Node, ...]


@dataclass(frozen=True)
class AnyOf:
    parts: tuple[Node, ...]


@dataclass(frozen=True)
class Without:
    part: Node


Node = AnyKey | InOrder | AllOf | AnyOf | Without
EVERYTHING = AllOf(())
NOTHING = AnyOf(())


def read(query: SearchQuery, typing: bool) -> Node:
    """The tree of a query; with ``typing``, a word is found by its beginning, too."""
    match query:
        case PlainText() | Fuzzy():
            return read_words(query.query_string, query.operator, typing)
        case Phrase():
            words = folded_words(words_of(query.query_string)[:MOST_WORDS])
            return InOrder(tuple(words)) if words else NOTHING
        case Boost():
            return read(query.subquery, typing)
        case MatchAll():
            return EVERYTHING
        case Not():
            return Without(read(query.subquery, typing))
        case And():
            return all_of([read(one, typing) for one in query.subqueries])
        case Or():
            return AnyOf(tuple(read(one, typing) for one in query.subqueries[:MOST_WORDS]))
    raise NotImplementedError(f"{type(query).__name__} is not a query that can be searched by")


def read_words(text: str, operator: str, typing: bool) -> Node:
    words = words_of(INITIAL.sub(" ", text)) or words_of(text)
    nodes = (asked(word, typing) for word in telling_words(words)[:MOST_WORDS])
    found = [node for node in nodes if node.keys]
    if not found:
        return NOTHING
    return AnyOf(tuple(found)) if operator == "or" else all_of(found)


def asked(word: str, typing: bool) -> AnyKey:
    names = asked_names(word) if len(word) > 1 else ()  # joined vowels make all initials alike
    keys = (*asked_stems(word), *names, beginning(word) if typing else "")
    return AnyKey(tuple(filter(None, keys)))


def all_of(parts: list[Node]) -> Node:
    """All the parts; signs between quoted phrases, in which there is no word, ask for nothing."""
    telling = tuple(part for part in parts if part != NOTHING)[:MOST_WORDS]
    return AllOf(telling) if telling or not parts else NOTHING


def wanted(node: Node) -> Iterator[Node]:
    """The words and phrases that speak for what is found."""
    match node:
        case AnyKey() | InOrder():
            yield node
        case AllOf() | AnyOf():
            for part in node.parts:
                yield from wanted(part)


def whole_text(query: SearchQuery) -> InOrder | None:
    """What a title has to be, from edge to edge, to be exactly what is asked."""
    if isinstance(query, And) and len(query.subqueries) == 1:
        return whole_text(query.subqueries[0])
    if not isinstance(query, PlainText):
        return None
    words = words_of(query.query_string)
    return InOrder(tuple(in_order(words))) if 0 < len(words) <= MOST_WORDS else None
