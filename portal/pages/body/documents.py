from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock, StructValue
from wagtail.documents import get_document_model
from wagtail.documents.blocks import DocumentChooserBlock

from portal.pages.body import groups
from portal.pages.body.file_facts import file_kind, file_size
from portal.pages.body.language_choice import LanguageChoiceBlock
from portal.values.localised_text import Text


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
        group = groups.MEDIA
        label = _("Files")
        description = _("Files to download, each with its type, size and language.")
        template = "portal/body/documents.html"
        min_num = 1
