"""Lists as CSV and XLSX files: in the editor's language and time, and safe to open."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, tzinfo

from django.utils import timezone
from django.utils.timezone import get_current_timezone, is_aware, make_naive
from django.utils.translation import get_language, override

#: What a spreadsheet program takes for the beginning of a formula.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def neutralised(value):
    """Text that a spreadsheet program will show and not calculate; other values as they are."""
    if isinstance(value, str) and value.startswith(FORMULA_STARTS):
        return f"'{value}"
    return value


def in_own_time(value):
    """A moment by the editor's clock, to the minute; other values as they are."""
    if isinstance(value, datetime) and is_aware(value):
        return make_naive(value).replace(second=0, microsecond=0)
    return value


class SafeSpreadsheetMixin:
    """For an index view with ``list_export``."""

    def preprocess_field_value(self, field, value, export_format):
        value = in_own_time(value)
        if isinstance(value, datetime) and export_format == self.FORMAT_CSV:
            value = f"{value:%Y-%m-%d %H:%M}"
        return neutralised(super().preprocess_field_value(field, value, export_format))

    def stream_csv(self, queryset):
        """Line by line. The lines are written after the view has answered, when the language and
        the time zone of the editor are no longer active."""
        lines = super().stream_csv(queryset)
        return made_for(get_language(), get_current_timezone(), lines)


def made_for(language: str, zone: tzinfo, lines: Iterator[bytes]) -> Iterator[bytes]:
    """The lines, each made for this reader, after the mark by which Excel knows UTF-8."""
    yield "\ufeff".encode()
    while True:
        with override(language), timezone.override(zone):
            line = next(lines, None)
        if line is None:
            return
        yield line
