from __future__ import annotations

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ChoiceBlock, StructBlock, StructBlockValidationError

from portal.pages.body import groups

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
        group = groups.TEXT
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
