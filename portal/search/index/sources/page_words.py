"""What a visitor reads on a page, and whom and what it names."""

from collections.abc import Iterator

from modelcluster.models import get_all_child_relations
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from portal.pages.body.records import is_public
from portal.records.base import Record
from portal.records.json_references import stream_fields
from portal.search.index.search_document import LanguageVersion
from portal.search.index.sources.public_pages import links_to_records
from portal.search.index.sources.streams import records_in, words_in

#: Fields of the search in the admin that stand elsewhere in a face, or are found by names.
TOLD_APART = {"title", "lead", "record_names"}


def face_of(page: Page) -> LanguageVersion:
    """A page that has been read whole, as its readers see it."""
    return LanguageVersion(
        language=page.locale.language_code,
        title=page.title,
        lead=lead_of(page),
        text=text_of(page),
        source=page._meta.label_lower,
        source_pk=str(page.pk),
    )


def lead_of(page: Page) -> str:
    """The lead; of a page type without one what search engines are told of it."""
    return getattr(page, "lead", "") or page.search_description


def text_of(page: Page) -> str:
    """All that the page type gives to a search, whatever its fields are."""
    fields = [field for field in page.get_search_fields() if isinstance(field, index.SearchField)]
    texts = [
        text.strip()
        for field in fields
        if field.field_name not in TOLD_APART
        for text in texts_of(page, field)
    ]
    return "\n".join(dict.fromkeys(text for text in texts if text))


def texts_of(page: Page, field: index.SearchField) -> Iterator[str]:
    """The texts of one field: of a stream without the names of records."""
    stream = next((f for f in stream_fields(type(page)) if f.name == field.field_name), None)
    if isinstance(stream, StreamField):
        yield from words_in(stream.stream_block, getattr(page, stream.name))
        return
    value = field.get_value(page)
    for text in value if isinstance(value, list | tuple) else [value]:
        yield str(text or "")


def named_by(page: Page) -> list[Record]:
    """The public records that a page names in its fields, rows and streams, each once."""
    beside = page.named_records() if hasattr(page, "named_records") else records_beside(page)
    named = [*beside, *records_in_streams(page)]
    return list({(type(one), one.pk): one for one in named if is_public(one)}.values())


def records_beside(page: Page) -> Iterator[Record]:
    """The records that a page type of a stranger's site points at, and those of its rows."""
    yield from (getattr(page, name) for name in links_to_records(type(page)))
    for relation in get_all_child_relations(type(page)):
        names = list(links_to_records(relation.related_model))
        if names:
            for row in getattr(page, relation.get_accessor_name()).all():
                yield from (getattr(row, name) for name in names)


def records_in_streams(page: Page) -> Iterator[Record]:
    for field in stream_fields(type(page)):
        yield from records_in(field.stream_block, getattr(page, field.name))
