"""Bodies of many pages at once: what they say, and the records that they name.

A body reads what it names when it is looked at: a query or more for each page. Here it is one for
each kind of block, however many pages there are.
"""

import logging
from collections.abc import Iterable, Mapping

from django.db.models import Model
from wagtail.blocks import Block, ChooserBlock, ListBlock
from wagtail.blocks.field_block import BaseChoiceBlock
from wagtail.blocks.stream_block import BaseStreamBlock, StreamValue
from wagtail.blocks.struct_block import BaseStructBlock
from wagtail.images.blocks import ImageBlock

from portal.records.base import Record
from portal.records.json_references import stream_fields

logger = logging.getLogger(__name__)

#: What they hold is found by its names, or says how something looks.
WITHOUT_WORDS = (ChooserBlock, BaseChoiceBlock)
COMPOUND = (BaseStreamBlock, BaseStructBlock, ListBlock)


def read_streams(instances: list[Model]) -> None:
    """Read every stream of these instances of one model, with all that the streams name."""
    if not instances:
        return
    for field in stream_fields(type(instances[0])):
        values = [getattr(instance, field.name) for instance in instances]
        read = read_all(field.stream_block, [list(value.raw_data) for value in values])
        for instance, value in zip(instances, read, strict=True):
            setattr(instance, field.name, value)


def read_all(stream: BaseStreamBlock, bodies: list[list]) -> list[StreamValue]:
    """The bodies as values, in as few queries as it takes. A block that cannot be read is left
    out, and the log names it."""
    try:
        return stream.bulk_to_python(bodies)
    except Exception:
        if len(bodies) > 1:
            return [read_all(stream, [body])[0] for body in bodies]
    return stream.bulk_to_python([[child for child in bodies[0] if is_readable(stream, child)]])


def is_readable(stream: BaseStreamBlock, child) -> bool:
    try:
        stream.bulk_to_python([[child]])
    except Exception:
        logger.exception("Left out of the index: a stored block that cannot be read, %r", child)
        return False
    return True


def words_in(block: Block, value) -> list[str]:
    """The texts of a block and of those within it, as their own types give them to a search. One
    that fails is left out, and the log names it."""
    if (
        value is None
        or isinstance(block, WITHOUT_WORDS)
        or not getattr(block, "search_index", True)
    ):
        return []
    try:
        if isinstance(block, ImageBlock):  # which gives "None" for a text that nobody has written
            return [value.contextual_alt_text] if value.contextual_alt_text else []
        if has_words_of_its_own(block):
            return [str(text) for text in block.get_searchable_content(value) if text is not None]
        return [text for part in parts_of(block, value) for text in words_in(*part)]
    except Exception:
        logger.exception("Left out of the index: the words of a block “%s”", block.name)
        return []


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
        # What a stranger's block makes of its children may be anything: of Wagtail's ImageBlock
        # it is the picture.
        held = value if isinstance(value, Mapping) else {}
        return [(child, held.get(name)) for name, child in block.child_blocks.items()]
    shown = getattr(block, "shown_entries", list)(value)
    return [(block.child_block, child) for child in shown]


def records_in(block: Block, value) -> list[Record]:
    """The records that a block and those within it name, drafts too; one that fails, none."""
    if isinstance(value, Record):
        return [value]
    if value is None or not isinstance(block, COMPOUND):
        return []
    try:
        return [record for part in parts_of(block, value) for record in records_in(*part)]
    except Exception:
        logger.exception("Left out of the index: the records of a block “%s”", block.name)
        return []
