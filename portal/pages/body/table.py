"""A table whose words translators see one by one."""

from hashlib import sha256

from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks import BooleanBlock, StructBlock, StructValue
from wagtail.contrib.typed_table_block.blocks import (
    TypedTable,
    TypedTableBlock,
    TypedTableBlockValidationError,
)
from wagtail_localize.segments import StringSegmentValue

from portal.pages.body import shared


def has_words(text: str) -> bool:
    """Whether there is anything to translate: figures and dashes read alike everywhere."""
    return any(character.isalpha() for character in text)


def place_of(text: str) -> str:
    """Where wagtail-localize keeps the translation of these words.

    Rows have no identity, and their numbers change when one is put in between. A place made from
    the words themselves keeps every translation, and asks once for words that come twice.
    """
    return sha256(text.encode()).hexdigest()[:16]


class WordsTableBlock(TypedTableBlock):
    """Rows and columns of text under a caption. wagtail-localize by itself ignores tables."""

    text = blocks.TextBlock(required=False, rows=1, label=_("Text"))

    def clean(self, value):
        value = super().clean(value)
        if not self.is_deferred_validation:
            errors = list(self.missing(value))
            if errors:
                raise TypedTableBlockValidationError(non_block_errors=errors)
        return value

    def missing(self, table: TypedTable):
        """What a table needs before readers can make sense of it."""
        if not table.columns or not table.row_data:
            yield ValidationError(_("Give the table a column and a row at least."))
        if not (table.caption or "").strip():
            yield ValidationError(_("Give the table a caption that says what it shows."))
        if any(not (column["heading"] or "").strip() for column in table.columns):
            yield ValidationError(_("Give every column a heading."))

    def get_translatable_segments(self, value):
        return [StringSegmentValue(place_of(text), text) for text in words_of(value)]

    def restore_translated_segments(self, value, segments):
        translated = {segment.path: segment.render_text() for segment in segments}
        return with_words(value, lambda text: translated.get(place_of(text), text))


def words_of(table: TypedTable) -> list[str]:
    """Every text of the table that can be translated, once, in reading order."""
    texts = [table.caption, *(column["heading"] for column in table.columns)]
    texts += [cell for row in table.row_data for cell in row["values"]]
    return list(dict.fromkeys(text for text in texts if text and has_words(text)))


def with_words(table: TypedTable, translate) -> TypedTable:
    """The same table with every text put through ``translate``."""

    def words(text):
        return translate(text) if text else text

    return TypedTable(
        columns=[{**column, "heading": words(column["heading"])} for column in table.columns],
        row_data=[{"values": [words(cell) for cell in row["values"]]} for row in table.row_data],
        caption=words(table.caption),
    )


class TableValue(StructValue):
    @cached_property
    def headings(self) -> list[str]:
        return [column["heading"] for column in self["table"].columns]

    @property
    def rows(self) -> list[list[dict]]:
        """Each row's cells with the heading of their column, and whether they only hold figures."""
        return [
            [
                {
                    "heading": heading,
                    "text": text or "",
                    "figures": bool(text) and not has_words(text),
                }
                for heading, text in zip(self.headings, row["values"], strict=True)
            ]
            for row in self["table"].row_data
        ]


class TableBlock(StructBlock):
    table = WordsTableBlock(label=_("Table"))
    row_headings = BooleanBlock(
        required=False,
        default=True,
        label=_("The first column names its row"),
        help_text=_("Screen readers then say it before each cell of the row."),
    )

    class Meta:
        icon = "table"
        group = shared.TEXT
        label = _("Table")
        description = _("Rows and columns under a caption. On a phone each row becomes a block.")
        template = "portal/body/table.html"
        value_class = TableValue
        preview_value = {
            "table": {
                "caption": _("Places for interns"),
                "columns": [
                    {"type": "text", "heading": _("Centre")},
                    {"type": "text", "heading": _("Places")},
                ],
                "rows": [{"values": [_("Surgery"), "12"]}, {"values": [_("Cardiology"), "8"]}],
            },
            "row_headings": True,
        }
