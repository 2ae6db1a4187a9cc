"""Everything that a query finds, each thing once, in the reader's language where it exists."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.db.models import Prefetch
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from portal.pages.base import RecordPage
from portal.pages.listing import in_language_or_original, pages_in
from portal.records.addresses import RecordAddress, record_addresses
from portal.records.base import Record
from portal.search.kinds import label_of
from portal.words import Text

#: No reader turns more pages than these fill; it bounds the work of a query.
MOST_HITS = 300
MOST_WORDS = 20


@dataclass(frozen=True)
class Hit:
    """One result: what it is, its title and summary with their language, and its address."""

    kind: str
    title: Text
    url: str
    summary: Text
    date: object = None


def words_of(query: str) -> str:
    """The words of a query, without the signs that a search engine would take for commands."""
    return " ".join(re.findall(r"\w+", query)[:MOST_WORDS])


def find(query: str, language: str, request) -> list[Hit]:
    """All that matches every word of ``query``; records first, since they match by name."""
    words = words_of(query)
    if not words:
        return []
    page_hits = [page.specific_deferred for page in matching_pages(words)]
    about = [page for page in page_hits if isinstance(page, RecordPage)]
    rest = [page for page in page_hits if not isinstance(page, RecordPage)]
    hits = []
    for address in record_addresses:
        speaking = [page for page in about if page_speaks_of(page, address.model)]
        hits += record_hits(address, words, speaking, language)
    return hits + [
        page_hit(page, request)
        for page in in_language_or_original([page.translation_key for page in rest], language)
    ]


def matching_pages(words: str) -> list[Page]:
    pages = Page.objects.live().public().filter(depth__gt=2).select_related("locale")
    return list(pages.search(words, operator="and")[:MOST_HITS])


def page_speaks_of(page: RecordPage, model: type[Record]) -> bool:
    return type(page)._meta.get_field(page.record_field).related_model is model


def page_record_id(page: RecordPage) -> int:
    return getattr(page, f"{page.record_field}_id")


def record_hits(
    address: RecordAddress, words: str, pages: list[RecordPage], language: str
) -> list[Hit]:
    """Public records that match by their names, or by one of the ``pages`` about them."""
    found = get_search_backend().search(
        words, address.model.objects.filter(live=True), operator="and"
    )
    named = [record.pk for record in found[:MOST_HITS]]
    by_title = {page_record_id(page) for page in pages if all_stand_in(page.title, words)}
    order = list(dict.fromkeys([*named, *map(page_record_id, pages)]))
    records = address.public().filter(pk__in=order)
    if hasattr(address.model, "person"):  # a profile is called by its person
        records = records.select_related("person")
    records = records.prefetch_related(*pages_of(address.model, language))
    by_key = {
        record.pk: record
        for record in records
        if record.pk in by_title or record.pk in named or tells_more(record)
    }
    return [record_hit(by_key[key]) for key in order if key in by_key]


def pages_of(model: type[Record], language: str) -> list[Prefetch]:
    if not hasattr(model, "pages"):
        return []
    page_model = model._meta.get_field("pages").related_model
    pages = pages_in(page_model, language)
    return [Prefetch("pages", queryset=pages, to_attr="pages_in_language")]


def record_hit(record: Record) -> Hit:
    page = next(iter(getattr(record, "pages_in_language", [])), None)
    label = Text(page.title, page.locale.language_code) if page else record.label()
    return Hit(
        kind=label_of(type(record)),
        title=label,
        url=record.get_absolute_url(),
        summary=Text(page.lead, label.language) if page and tells_more(record) else Text(),
    )


def all_stand_in(title: str, words: str) -> bool:
    """Whether the title has all the words, so that nobody learns by it what else the page says."""
    return {*words.casefold().split()} <= {*re.findall(r"\w+", title.casefold())}


def tells_more(record: Record) -> bool:
    """Whether the public may read more of the record than its name."""
    return not getattr(record, "shows_title_only", False)


def page_hit(page: Page, request) -> Hit:
    language = page.locale.language_code
    page = page.specific
    return Hit(
        kind=label_of(type(page)),
        title=Text(page.title, language),
        url=page.get_url(request) or "",
        summary=Text(getattr(page, "lead", ""), language),
        date=getattr(page, "date", None),
    )
