"""Django's Atom writer with what a feed of several languages needs beside.

https://www.rfc-editor.org/rfc/rfc4287, pages of a feed: https://www.rfc-editor.org/rfc/rfc5005
"""

from django.utils.feedgenerator import Atom1Feed, rfc3339_date

TYPE = "application/atom+xml"
XML_CHARACTERS = {*map(chr, range(0x20)), "\ufffe", "\uffff"} - {"\t", "\n", "\r"}


class MultilingualAtom(Atom1Feed):
    """A feed whose entries may be in another language than the feed.

    ``links`` of the feed are attributes of ``<link>`` elements. An item takes ``language`` and
    ``summary_language`` beside what Django's takes; its description is plain text.
    """

    def add_root_elements(self, handler):
        feed = self.feed
        add(handler, "id", feed["id"])
        add(handler, "title", feed["title"])
        add(handler, "updated", rfc3339_date(feed["updated"]))
        add(handler, "icon", feed["icon"])
        for link in feed["links"]:
            handler.addQuickElement("link", "", link)
        add_author(handler, feed["author_name"], feed["author_link"])
        if feed["subtitle"]:
            add(handler, "subtitle", feed["subtitle"])

    def item_attributes(self, item):
        language = item["language"]
        return {"xml:lang": language} if language and language != self.feed["language"] else {}

    def add_item_elements(self, handler, item):
        add(handler, "id", item["unique_id"])
        add(handler, "title", item["title"])
        language = item["language"] or self.feed["language"]
        link = {"rel": "alternate", "type": "text/html", "hreflang": language}
        handler.addQuickElement("link", "", {**link, "href": item["link"]})
        add(handler, "updated", rfc3339_date(item["updateddate"]))
        if item["pubdate"]:
            add(handler, "published", rfc3339_date(item["pubdate"]))
        if item["author_name"]:
            add_author(handler, item["author_name"])
        if item["description"]:
            own = item["summary_language"]
            attributes = {"xml:lang": own} if own and own != language else {}
            add(handler, "summary", item["description"], attributes)
        for topic in item["categories"]:
            handler.addQuickElement("category", "", {"term": clean(topic)})


def add(handler, name: str, text: str, attributes: dict | None = None) -> None:
    handler.addQuickElement(name, clean(text), attributes or {})


def add_author(handler, name: str, link: str | None = None) -> None:
    handler.startElement("author", {})
    add(handler, "name", name)
    if link:
        add(handler, "uri", link)
    handler.endElement("author")


def clean(text) -> str:
    """The text without the characters that XML 1.0 cannot hold (2.2), pasted from a PDF."""
    return "".join(letter for letter in str(text) if letter not in XML_CHARACTERS)
