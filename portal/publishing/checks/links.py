"""Links that lead nowhere: to pages that are gone or not published, to what is no address.

Nothing is asked of other servers.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bs4 import BeautifulSoup
from django.utils.translation import gettext as _
from wagtail.documents import get_document_model
from wagtail.models import Page
from wagtail.rich_text import RichText

from portal.pages.body.video import is_web_address
from portal.publishing.checks import Finding
from portal.search.index.files.document_text import DocumentText
from portal.search.index.files.reading import Unread

#: How an address begins that no web address check can judge.
OTHER_SCHEMES = ("mailto:", "tel:", "#", "/")


@dataclass(frozen=True)
class Link:
    """A link in a text block, as the database keeps it."""

    words: str
    kind: str
    target: str
    block: str


def links(page) -> Iterator[Finding]:
    found = list(links_in_body(page))
    yield from pages_unseen(found)
    yield from files_gone(found)
    for link in found:
        if link.kind == "external" and not leads_somewhere(link.target):
            message = _("The link “%(words)s” leads nowhere: “%(address)s” is no address.")
            yield about(link, message, address=link.target)


def links_in_body(page) -> Iterator[Link]:
    for child in page.body:
        for text in rich_texts(child.value):
            for anchor in BeautifulSoup(text.source, "html.parser").find_all("a"):
                kind = anchor.get("linktype", "external")
                target = anchor.get("href" if kind == "external" else "id") or ""
                yield Link(anchor.get_text(), kind, target.strip(), child.id or "")


def rich_texts(value) -> Iterator[RichText]:
    """The rich texts in the value of a block, however deep."""
    if isinstance(value, RichText):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from rich_texts(part)


def pages_unseen(found: Iterable[Link]) -> Iterator[Finding]:
    """Links to pages that visitors cannot open."""
    to_pages = [link for link in found if link.kind == "page" and link.target.isdecimal()]
    live = dict(Page.objects.filter(pk__in={link.target for link in to_pages})
                .values_list("pk", "live")) if to_pages else {}  # fmt: skip
    for link in to_pages:
        if int(link.target) not in live:
            yield about(link, _("The link “%(words)s” leads nowhere: its page has been deleted."))
        elif not live[int(link.target)]:
            yield about(link, _("The link “%(words)s” leads to a page that is not published."))


def files_gone(found: Iterable[Link]) -> Iterator[Finding]:
    to_files = [link for link in found if link.kind == "document" and link.target.isdecimal()]
    kept = set()
    if to_files:
        files = get_document_model().objects.filter(pk__in={link.target for link in to_files})
        kept = {str(pk) for pk in files.values_list("pk", flat=True)}
    for link in to_files:
        if link.target not in kept:
            yield about(link, _("The link “%(words)s” leads nowhere: its file has been deleted."))


def leads_somewhere(address: str) -> bool:
    return address.startswith(OTHER_SCHEMES) or is_web_address(address)


def about(link: Link, message: str, **params) -> Finding:
    return Finding(message % {"words": link.words, **params}, "body", link.block)


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
