"""The places of a text to show: where the words of the query stand closest together."""

from dataclasses import dataclass
from html import escape

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from portal.search.results.marking import Mark

#: So long is what is shown of a text; two places share it.
LENGTH = 240


@dataclass(frozen=True)
class Fragment:
    """A piece of a text, from a bound of words to another."""

    start: int
    end: int


def fragments(text: str, marks: list[Mark]) -> list[Fragment]:
    """The best place; where words of the query stand far apart, two. Its beginning for none."""
    best = densest(marks, LENGTH)
    missing = {mark.word for mark in marks} - {mark.word for mark in best}
    second = densest([mark for mark in marks if mark.word in missing], LENGTH // 2)
    if not second:
        return [around(text, best, LENGTH)]
    first = around(text, densest(best, LENGTH // 2), LENGTH // 2)
    pieces = sorted([first, around(text, second, LENGTH // 2)], key=lambda piece: piece.start)
    return pieces if pieces[0].end < pieces[1].start else [around(text, best, LENGTH)]


def densest(marks: list[Mark], length: int) -> list[Mark]:
    """The neighbours within ``length`` letters that stand for most words, the first of equals."""
    best: list[Mark] = []
    start = 0
    for end, last in enumerate(marks):
        while last.end - marks[start].start > length and start < end:
            start += 1
        here = marks[start : end + 1]
        if worth(here) > worth(best):
            best = here
    return best


def worth(marks: list[Mark]) -> tuple[int, int]:
    """More words of the query first, then more places, up to a few: a list is no better text."""
    return len({mark.word for mark in marks}), min(len(marks), 4)


def around(text: str, marks: list[Mark], length: int) -> Fragment:
    """The marks with as much text before and after as makes up the length."""
    first = marks[0].start if marks else 0
    last = marks[-1].end if marks else 0
    start = max(0, first - max(0, length - (last - first)) // 3)
    start = 0 if start < 20 else text.find(" ", start - 1, first) + 1 or first
    end = max(start + length, last)
    if len(text) - end <= 20:
        return Fragment(start, len(text))
    return Fragment(start, max(text.rfind(" ", start, end), last))


# --- written ---------------------------------------------------------------------------------


def marked(text: str, marks: list[Mark] | tuple[Mark, ...], start: int = 0, end: int | None = None):
    """The text between two places as HTML, with every mark of it in ``<mark>``."""
    end = len(text) if end is None else end
    pieces, at = [], start
    for mark in marks:
        if start <= mark.start and mark.end <= end:
            pieces += [escape(text[at : mark.start]), "<mark>"]
            pieces += [escape(text[mark.start : mark.end]), "</mark>"]
            at = mark.end
    return mark_safe("".join([*pieces, escape(text[at:end])]))


def shown(text: str, marks: list[Mark]) -> SafeString:
    """What is shown of a text, with … where something is left out."""
    if not text:
        return SafeString("")
    pieces = fragments(text, marks)
    html = [marked(text, marks, piece.start, piece.end) for piece in pieces]
    before = "…" if pieces[0].start else ""
    after = "…" if pieces[-1].end < len(text) else ""
    return format_html("{}{}{}", before, format_html_join(" … ", "{}", ((h,) for h in html)), after)
