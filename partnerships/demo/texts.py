"""Files for the texts of the demo's agreements: title, parties, and that all is invented."""

import hashlib
import io
import zipfile
from xml.sax.saxutils import escape

from django.core.files.base import ContentFile
from wagtail.documents import get_document_model

DAWN = (1980, 1, 1, 0, 0, 0)  # the earliest a ZIP can say: the same bytes at every loading
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships'
    f'+xml"/><Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
    f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
}


def with_file(demo, entry: dict, text: dict) -> dict:
    """The row of a text with its document, checksum and words. ``title`` is the text's own."""
    language = text["language"]
    paragraphs = [text.get("title") or title_of(entry, language), *parties(demo, entry, language)]
    paragraphs.append(entry.get("source_words", {}).get(language, ""))
    data = word_file([line for line in paragraphs if line], language)
    document = get_document_model()(title=f"{paragraphs[0][:240]} ({language})")
    document.file.save(f"demo-{entry['key']}-{language}.docx", ContentFile(data), save=False)
    document.save()
    row = {name: value for name, value in text.items() if name != "title"}
    return {
        **row,
        "document": document,
        "sha256": hashlib.sha256(data).hexdigest(),
        "extracted_text": "\n".join(paragraphs).strip(),
    }


def title_of(entry: dict, language: str) -> str:
    names = entry["official"]
    return names.get(language) or next(iter(names.values()))


def parties(demo, entry: dict, language: str) -> list[str]:
    """The names of the organisations that take part, in the text's language."""
    keys = [row.get("organisation") for row in entry.get("participants", [])]
    return [str(demo.record("organisation", key).label(language)) for key in keys if key]


def word_file(paragraphs: list[str], language: str) -> bytes:
    """A Word document with these paragraphs."""
    body = "".join(
        f'<w:p><w:r><w:rPr><w:lang w:val="{language}"/></w:rPr>'
        f"<w:t>{escape(line)}</w:t></w:r></w:p>"
        for line in paragraphs
    )
    document = f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**PARTS, "word/document.xml": document}.items():
            data = f'<?xml version="1.0" encoding="UTF-8"?>{content}'.encode()
            archive.writestr(zipfile.ZipInfo(name, DAWN), data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
