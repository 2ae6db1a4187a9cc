from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock

from portal.pages.body import groups
from portal.pages.body.records import RecordChooserBlock, is_public


class NamedPersonBlock(StructBlock):
    """A person and the post held at the time of which the page tells."""

    person = RecordChooserBlock("portal.Person", label=_("Person"))
    post = CharBlock(
        required=False,
        label=_("Post held then"),
        help_text=_("Leave it empty when the source does not give it."),
    )

    class Meta:
        icon = "user"
        label = _("Person")


class PeopleBlock(ListBlock):
    """People with the posts they held then. Only those whose record is published are shown."""

    def __init__(self, **kwargs):
        super().__init__(NamedPersonBlock(), **kwargs)

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        context["entries"] = self.shown_entries(value)
        return context

    def shown_entries(self, value) -> list:
        """What visitors see: of a person who is no public record not even the post."""
        return [entry for entry in value if is_public(entry["person"])]

    def get_preview_value(self):
        people = self.child_block.child_blocks["person"].records().live()
        return self.normalize([{"person": person, "post": ""} for person in people[:3]])

    class Meta:
        icon = "group"
        group = groups.RECORDS
        label = _("People")
        description = _("People from the records, with the posts they held then.")
        template = "portal/body/people.html"
        min_num = 1
