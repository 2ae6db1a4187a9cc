"""Title, lead, letters and headings."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from portal.languages.plain_words import is_mixed, words
from portal.pages.body.pages import PagesBlock
from portal.pages.body.records import PeopleBlock, RecordListBlock
from portal.publishing.checks import Finding

#: What these blocks show is written elsewhere.
WRITTEN_ELSEWHERE = (RecordListBlock, PeopleBlock, PagesBlock)


@dataclass(frozen=True)
class Passage:
    """A text, in the field ``place`` and, where that is the body, in the block ``block``."""

    text: str
    place: str
    block: str = ""


def passages(page) -> Iterator[Passage]:
    """Title, lead and the texts of the body, without markup and without empty ones."""
    for field in ("title", "lead"):
        if text := getattr(page, field):
            yield Passage(text, field)
    for child in page.body:
        if not isinstance(child.block, WRITTEN_ELSEWHERE):
            for text in child.block.get_searchable_content(child.value):
                yield Passage(str(text), "body", child.id or "")


#: A title beyond this is cut by search engines and fills a telephone's screen.
LONGEST_TITLE = 110


def title(page) -> Iterator[Finding]:
    length = len(page.title)
    if length > LONGEST_TITLE:
        message = ngettext(
            "The title has %(length)d character; up to %(limit)d are read at a glance.",
            "The title has %(length)d characters; up to %(limit)d are read at a glance.",
            length,
        )
        yield Finding(message % {"length": length, "limit": LONGEST_TITLE}, "title")
    if page.title.rstrip().endswith(".") and not page.title.rstrip().endswith(".."):
        yield Finding(_("The title ends with a full stop; titles have none."), "title")
    letters = [letter for letter in page.title if letter.isalpha()]
    if len(letters) > 20 and all(letter.isupper() for letter in letters):
        yield Finding(_("The title is all in capitals, which is hard to read."), "title")


def lead(page) -> Iterator[Finding]:
    if page.lead_expected and not page.lead.strip():
        yield Finding(_("There is no lead: lists will show the title alone."), "lead")


def mixed_letters(page) -> Iterator[Finding]:
    """A word in two alphabets looks right and is found by no search."""
    told = set()
    for passage in passages(page):
        for word in words(passage.text):
            if is_mixed(word) and word not in told:
                told.add(word)
                message = _("Latin and Cyrillic letters are mixed in the word “%(word)s”.")
                yield Finding(message % {"word": word}, passage.place, passage.block)


def headings(page) -> Iterator[Finding]:
    """A heading that has nothing below it: the order of levels is asked at publication."""
    children = list(page.body)
    for place, child in enumerate(children):
        if child.block_type != "heading":
            continue
        following = children[place + 1] if place + 1 < len(children) else None
        if following is None or same_level_follows(child, following):
            text = Truncator(child.value.get("text") or "").words(8)
            message = _("There is nothing below the heading “%(heading)s”.") % {"heading": text}
            yield Finding(message, "body", child.id or "")


def same_level_follows(heading, following) -> bool:
    if following.block_type != "heading":
        return False
    return following.value.get("level") <= heading.value.get("level")
