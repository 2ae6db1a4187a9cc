"""Bodies of many pages at once: what they say, and the records that they name.

A body reads what it names when it is looked at: a query or more for each page. Here it is one for
each kind of block, however many pages there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.db.models import Model
from wagtail.blocks import Block, ChooserBlock, ListBlock
from wagtail.blocks.field_block import BaseChoiceBlock
from wagtail.blocks.stream_block import BaseStreamBlock
from wagtail.blocks.struct_block import BaseStructBlock

from portal.records.base import Record
from portal.records.json_references import stream_fields

#: What they hold is found by its names, or says how something looks.
WITHOUT_WORDS = (ChooserBlock, BaseChoiceBlock)
COMPOUND = (BaseStreamBlock, BaseStructBlock, ListBlock)


def read_streams(instances: list[Model]) -> None:
    """Read every stream of these instances of one model, with all that the streams name."""
    if not instances:
        return
    for field in stream_fields(type(instances[0])):
        values = [getattr(instance, field.name) for instance in instances]
        read = field.stream_block.bulk_to_python([list(value.raw_data) for value in values])
        for instance, value in zip(instances, read, strict=True):
            setattr(instance, field.name, value)


def words_in(block: Block, value) -> Iterator[str]:
    """The texts of a block and of those within it, as their own types give them to a search."""
    if (
        value is None
        or isinstance(block, WITHOUT_WORDS)
        or not getattr(block, "search_index", True)
    ):
        return
    if has_words_of_its_own(block):
        yield from (str(text) for text in block.get_searchable_content(value))
    else:
        for child, child_value in parts_of(block, value):
            yield from words_in(child, child_value)


def has_words_of_its_own(block: Block) -> bool:
    """Whether the block is no compound, or one that says by itself what is searched."""
    kinds = (kind for kind in COMPOUND if isinstance(block, kind))
    wagtails = next(kinds, None)
    given = type(block).get_searchable_content
    return wagtails is None or given is not wagtails.get_searchable_content


def parts_of(block: Block, value) -> Iterable[tuple[Block, object]]:
    """The blocks within a compound one, each with its value. A list may know which of its entries
    visitors see."""
    if isinstance(block, BaseStreamBlock):
        return [(child.block, child.value) for child in value]
    if isinstance(block, BaseStructBlock):
        return [(child, value.get(name)) for name, child in block.child_blocks.items()]
    shown = getattr(block, "shown_entries", list)(value)
    return [(block.child_block, child) for child in shown]


def records_in(block: Block, value) -> Iterator[Record]:
    """The records that a block and those within it name, drafts too."""
    if isinstance(value, Record):
        yield value
    elif value is not None and isinstance(block, COMPOUND):
        for child, child_value in parts_of(block, value):
            yield from records_in(child, child_value)
