from __future__ import annotations

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks import CharBlock, StructBlock, StructBlockValidationError, StructValue

from portal.pages.body import groups
from portal.pages.body.records import RecordChooserBlock, is_public


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
        group = groups.TEXT
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
