from django.utils.formats import number_format
from django.utils.translation import gettext, gettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock, StructValue
from wagtail.documents import get_document_model
from wagtail.documents.blocks import DocumentChooserBlock

from portal.pages.body import shared
from portal.pages.body.shared import LanguageChoiceBlock
from portal.values.localised_text import Text

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
    return (
        gettext("%(extension)s file") % {"extension": extension.upper()}
        if extension
        else gettext("file")
    )


def file_size(size: int | None) -> str:
    """A size in bytes, rounded as people say it; "size unknown" for a file that is missing.

    Not from CLDR: its Kazakh "MБ" mixes two alphabets.
    """
    if size is None:
        return gettext("size unknown")
    kilobytes = max(1, round(size / 1024))
    if kilobytes < 1024:
        return gettext("%(size)s KB") % {"size": number_format(kilobytes)}
    return gettext("%(size)s MB") % {"size": number_format(round(size / 1024**2, 1), 1)}


class DocumentValue(StructValue):
    @property
    def name(self) -> Text:
        """The title written here, in the page's language; else the file's own, in the file's."""
        if self["title"]:
            return Text(self["title"])
        return Text(self["document"].title, self["language"] or "")

    @property
    def kind(self) -> str:
        return file_kind(self["document"].file_extension)

    @property
    def size(self) -> str:
        return file_size(self["document"].get_file_size())


class DocumentBlock(StructBlock):
    """A file to download, said in words: what it is, its type, size and language."""

    document = DocumentChooserBlock(label=_("File"))
    title = CharBlock(
        required=False,
        label=_("Title"),
        help_text=_("Empty: the title that the file has in the library."),
    )
    language = LanguageChoiceBlock()

    class Meta:
        icon = "doc-full-inverse"
        label = _("File")
        label_format = "{title}"
        value_class = DocumentValue


class DocumentsBlock(ListBlock):
    """Files to download. A file deleted from the library leaves the list."""

    def __init__(self, **kwargs):
        super().__init__(DocumentBlock(), **kwargs)

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        context["files"] = [entry for entry in value if entry["document"]]
        return context

    def get_preview_value(self):
        files = get_document_model().objects.filter(collection__depth=1).order_by("-created_at")[:2]
        return self.normalize(
            [{"document": document, "title": "", "language": ""} for document in files]
        )

    class Meta:
        icon = "doc-full-inverse"
        group = shared.MEDIA
        label = _("Files")
        description = _("Files to download, each with its type, size and language.")
        template = "portal/body/documents.html"
        min_num = 1
