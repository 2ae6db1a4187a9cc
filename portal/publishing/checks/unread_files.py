"""Files that the search finds by their title only, for it cannot read them.

Known once the page is published: a file that the public may not read is not read.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from wagtail.documents import get_document_model

from portal.publishing.checks.registry import Finding
from portal.search.index.files.document_text import DocumentText
from portal.search.index.files.reading import Unread


def unread_files(page) -> Iterator[Finding]:
    """Not of tables and pictures: nothing could be done about them."""
    blocks = dict(files_in_body(page))
    if not blocks:
        return
    unread = DocumentText.objects.filter(document__in=blocks).exclude(why_not__in=["", Unread.TYPE])
    message = _("Search finds the file “%(file)s” by its title only: %(reason)s.")
    for read in unread.select_related("document").order_by("document"):
        params = {"file": read.document.title, "reason": read.get_why_not_display()}
        yield Finding(message % params, "body", blocks[read.document_id])


def files_in_body(page) -> Iterator[tuple[int, str]]:
    """The keys of the files in the text, in blocks and links, each with its block."""
    for child in page.body:
        for model, key, *_paths in child.block.extract_references(child.value):
            if model is get_document_model():
                yield int(key), child.id or ""
