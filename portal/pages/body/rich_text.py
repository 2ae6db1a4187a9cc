"""Running text, expanded for a whole body in one go."""

from django.template.loader import render_to_string
from django.utils.functional import cached_property
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import RichTextBlock
from wagtail.rich_text import RichText, expand_db_html

from portal.pages.body import shared

# Headings, pictures and videos are blocks of their own, so that each has its level, its text
# alternative and its credit.
FEATURES = ["bold", "italic", "link", "document-link", "ol", "ul", "superscript", "subscript"]

# No markup of Wagtail's rewriters crosses a comment.
CUT = "<!--portal:cut-->"


class TextsOfBody:
    """The rich texts of one body. Their links are looked up together, on first use."""

    def __init__(self, sources: list[str]):
        self.sources = sources

    @cached_property
    def expanded(self) -> list[str]:
        return expand_db_html(CUT.join(self.sources)).split(CUT)


class TextOfBody(RichText):
    """One rich text of a body, rendered with all others in the queries of one."""

    def __init__(self, texts: TextsOfBody, place: int):
        super().__init__(texts.sources[place])
        self.texts, self.place = texts, place

    def __bool__(self):
        """An editor who has been in the field and left it leaves an empty paragraph."""
        return bool(strip_tags(self.source).strip())

    def __html__(self):
        return render_to_string(
            "wagtailcore/shared/richtext.html", {"html": self.texts.expanded[self.place]}
        )


class TextBlock(RichTextBlock):
    """Paragraphs and lists with links, emphasis, and nothing that has a block of its own."""

    def __init__(self, **kwargs):
        super().__init__(**{"features": FEATURES, **kwargs})

    def bulk_to_python(self, values):
        texts = TextsOfBody([value or "" for value in values])
        return [TextOfBody(texts, place) for place in range(len(texts.sources))]

    class Meta:
        icon = "pilcrow"
        group = shared.TEXT
        label = _("Text")
        description = _("Paragraphs and lists, with links to pages, files and other sites.")
        preview_value = _("<p>The two ministries met and agreed on <b>joint training</b>.</p>")
