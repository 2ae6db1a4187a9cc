"""Lists as CSV and XLSX files: in the editor's language, and safe to open."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import get_language, override

#: What a spreadsheet program takes for the beginning of a formula.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def neutralised(value):
    """Text that a spreadsheet program will show and not calculate; other values as they are."""
    if isinstance(value, str) and value.startswith(FORMULA_STARTS):
        return f"'{value}"
    return value


class SafeSpreadsheetMixin:
    """For an index view with ``list_export``."""

    def preprocess_field_value(self, field, value, export_format):
        return neutralised(super().preprocess_field_value(field, value, export_format))

    def stream_csv(self, queryset):
        """Line by line. The lines are written after the view has answered, when the language of
        the editor is no longer active."""
        return in_language(get_language(), super().stream_csv(queryset))


def in_language(language: str, lines: Iterator[bytes]) -> Iterator[bytes]:
    """The lines, each made in ``language``, after the mark by which Excel knows UTF-8."""
    yield "\ufeff".encode()
    while True:
        with override(language):
            line = next(lines, None)
        if line is None:
            return
        yield line
