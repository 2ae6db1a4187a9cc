"""Blocks that name records: they keep the key, and read the live record when rendered."""

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from portal.pages.body import shared
from portal.pages.body.shared import SameInEveryLanguage
from portal.pages.chooser_widget import RecordChooser


def is_public(record) -> bool:
    """Whether visitors may see the record: it exists and is published.

    A record may have an ``is_public`` of its own, which then decides (an internal agreement).
    """
    return bool(record and getattr(record, "is_public", record.live))


class RecordChooserBlock(SameInEveryLanguage, SnippetChooserBlock):
    """Chooses one record. Give the model as a string: ``"portal.Person"``.

    The value is the record as it stands in the database, or None when the key leads nowhere.
    Templates ask :func:`is_public` of it, or get only public ones from :class:`RecordListBlock`.
    """

    @cached_property
    def widget(self):
        return RecordChooser(self.target_model, icon=super().widget.icon)

    def records(self):
        """The queryset to read from, with what ``label()`` asks for."""
        return self.model_class.objects.all()

    def bulk_to_python(self, values):
        """All records of a body in one query."""
        keys = list(values)
        found = self.records().in_bulk({key for key in keys if key is not None})
        return [found.get(key) for key in keys]

    def get_searchable_content(self, value):
        return [value.all_names()] if is_public(value) else []


class RecordListBlock(ListBlock):
    """A list of records of one kind. Its template gets the public ones as ``records``.

    An app makes its own kind with a model and a template::

        RecordListBlock("portal_partnerships.Agreement",
                        template="portal_partnerships/body/agreements.html", label=_("Agreements"))
    """

    #: Subclasses may name one that reads more of its records.
    chooser_class = RecordChooserBlock

    def __init__(self, target_model: str, **kwargs):
        super().__init__(self.chooser_class(target_model), **kwargs)

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        context["records"] = [record for record in value if is_public(record)]
        return context

    def get_preview_value(self):
        """The last published records of the site: made-up ones would have no address."""
        newest = self.child_block.records().live().order_by("-last_published_at")
        return self.normalize([record for record in newest[:10] if is_public(record)][:3])

    class Meta:
        group = shared.RECORDS
        min_num = 1


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
        group = shared.RECORDS
        label = _("People")
        description = _("People from the records, with the posts they held then.")
        template = "portal/body/people.html"
        min_num = 1
