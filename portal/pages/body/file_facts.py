"""A file's type and size in words of the reader's language."""

from __future__ import annotations

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

KINDS = {
    "pdf": gettext_lazy("PDF document"),
    "doc": gettext_lazy("Word document"),
    "docx": gettext_lazy("Word document"),
    "odt": gettext_lazy("text document"),
    "rtf": gettext_lazy("text document"),
    "txt": gettext_lazy("plain text"),
    "xls": gettext_lazy("Excel spreadsheet"),
    "xlsx": gettext_lazy("Excel spreadsheet"),
    "ods": gettext_lazy("spreadsheet"),
    "csv": gettext_lazy("CSV table"),
    "ppt": gettext_lazy("PowerPoint presentation"),
    "pptx": gettext_lazy("PowerPoint presentation"),
    "zip": gettext_lazy("ZIP archive"),
}


def file_kind(extension: str) -> str:
    """What kind of file it is; the extension itself for a kind we have no words for."""
    extension = extension.lower()
    if extension in KINDS:
        return str(KINDS[extension])
    return _("%(extension)s file") % {"extension": extension.upper()} if extension else _("file")


def file_size(size: int | None) -> str:
    """A size in bytes, rounded as people say it; "size unknown" for a file that is missing.

    Not from CLDR: its Kazakh "MБ" mixes two alphabets.
    """
    if size is None:
        return _("size unknown")
    kilobytes = max(1, round(size / 1024))
    if kilobytes < 1024:
        return _("%(size)s KB") % {"size": number_format(kilobytes)}
    return _("%(size)s MB") % {"size": number_format(round(size / 1024**2, 1), 1)}
