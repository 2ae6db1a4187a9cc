"""The records that a page names and that nobody sees yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from portal.pages.base import BasePage, RecordPage
from portal.records.base import Record


def drafts_named_by(page: BasePage) -> list[Record]:
    """The records in draft that the page names in its rows, its body, or through the pages about
    records that it names; each once."""
    named = {(type(record), record.pk): record for record in _named(page) if record}
    return [record for record in named.values() if not record.live]


def _named(page: BasePage) -> Iterator[Record | None]:
    yield from page.named_records()
    yield from records_in_body(page)
    for other in page.named_pages():
        specific = other.specific
        if isinstance(specific, RecordPage):
            yield specific.record


def records_in_body(page: BasePage) -> list[Record]:
    """The records that the blocks of the body name, in one query a kind."""
    field = page._meta.get_field("body")
    keys = defaultdict(set)
    for model, key, _model_path, _content_path in field.extract_references(page.body):
        if issubclass(model, Record):
            keys[model].add(key)
    return [record for model, pks in keys.items() for record in model.objects.filter(pk__in=pks)]
