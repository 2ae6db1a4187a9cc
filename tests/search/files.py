"""Files as people upload them."""

import io

from django.core.files.base import ContentFile
from docx import Document as WordDocument
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject
from wagtail.documents import get_document_model
from wagtail.models import Collection


def document(name, data, title="A file", collection=None):
    """A document in the library, as a form saves it."""
    made = get_document_model()(
        title=title, collection=collection or Collection.get_first_root_node()
    )
    made.file.save(name, ContentFile(data), save=False)
    made._set_document_file_metadata()
    made.save()
    return made


def docx(*paragraphs, cells=()):
    made = WordDocument()
    for text in paragraphs:
        made.add_paragraph(text)
    if cells:
        row = made.add_table(rows=1, cols=len(cells)).rows[0]
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    return saved(made.save)


def pdf(*pages, password=None, owner=None):
    """A PDF with a line of Latin text on each page."""
    writer = PdfWriter()
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    for text in pages:
        page = writer.add_blank_page(595, 842)
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
        )
        content = DecodedStreamObject()
        content.set_data(f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET".encode())
        page[NameObject("/Contents")] = writer._add_object(content)
    if password is not None or owner is not None:
        writer.encrypt(password or "", owner, algorithm="RC4-128")
    return saved(writer.write)


def saved(write):
    buffer = io.BytesIO()
    write(buffer)
    return buffer.getvalue()
