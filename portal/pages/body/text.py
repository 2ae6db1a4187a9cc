"""Blocks of text: headings, call-outs, quotes."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks import (
    CharBlock,
    ChoiceBlock,
    StructBlock,
    StructBlockValidationError,
    StructValue,
)

from portal.pages.body import shared
from portal.pages.body.records import RecordChooserBlock, is_public
from portal.pages.body.rich_text import TextBlock

SECTION, SUBSECTION = "2", "3"


class HeadingBlock(StructBlock):
    """A heading inside the text: of a section, or of a part of one.

    Its anchor is drawn from the block's own id, so it is the same in every language and outlives
    a change of words.
    """

    text = CharBlock(label=_("Heading"))
    level = ChoiceBlock(
        choices=[(SECTION, _("Section")), (SUBSECTION, _("Part of a section"))],
        default=SECTION,
        label=_("Level"),
    )

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        context["anchor"] = f"s-{context['id'][:8]}" if context.get("id") else ""
        return context

    class Meta:
        icon = "title"
        group = shared.TEXT
        label = _("Heading")
        label_format = "{text}"
        description = _("Of a section or of a part of it. Readers can link to it.")
        template = "portal/body/heading.html"
        preview_value = {"text": _("What was agreed"), "level": SECTION}


def misplaced_headings(stream) -> dict[int, ValidationError]:
    """By place in the stream, the headings of a part that stand before any section."""
    errors = {}
    for place, child in enumerate(stream):
        if child.block_type != "heading":
            continue
        if child.value["level"] != SUBSECTION:
            break
        message = _("Begin with the heading of a section; its parts come after it.")
        errors[place] = StructBlockValidationError({"level": ValidationError(message)})
    return errors


class CalloutBlock(StructBlock):
    """What a reader must not miss, apart from the running text."""

    title = CharBlock(required=False, label=_("Title"))
    text = TextBlock(label=_("Text"))

    class Meta:
        icon = "warning"
        group = shared.TEXT
        label = _("Call-out")
        label_format = "{title}"
        description = _("What a reader must not miss: a deadline, a condition, an address.")
        template = "portal/body/callout.html"
        preview_value = {
            "title": _("Applications close soon"),
            "text": _("<p>Send them to the international relations department.</p>"),
        }


class QuoteValue(StructValue):
    @property
    def public_person(self):
        """The person's record, if visitors may see it."""
        return self["person"] if is_public(self["person"]) else None


class QuoteBlock(StructBlock):
    """Somebody's words. The post is the one held when they were said, so it is kept here."""

    text = blocks.TextBlock(label=_("Words"), help_text=_("Without quotation marks."), rows=3)
    person = RecordChooserBlock("portal.Person", required=False, label=_("Who said it"))
    name = CharBlock(
        required=False,
        label=_("Who said it, in words"),
        help_text=_("For someone who has no record here, or speaks for a body."),
    )
    post = CharBlock(
        required=False,
        label=_("Post held then"),
        help_text=_("It stays as it is written here when the person moves on."),
    )

    def clean(self, value):
        value = super().clean(value)
        if not self.is_deferred_validation and not value["person"] and not value["name"]:
            message = _("Say whose words they are: choose a person or write the name.")
            raise StructBlockValidationError({"name": ValidationError(message)})
        return value

    class Meta:
        icon = "openquote"
        group = shared.TEXT
        label = _("Quote")
        label_format = "{text}"
        description = _("Somebody’s words, with the name and the post held then.")
        template = "portal/body/quote.html"
        value_class = QuoteValue
        preview_value = {
            "text": _("What we learn here, our patients will feel at home."),
            "person": None,
            "name": _("The head of the delegation"),
            "post": "",
        }
