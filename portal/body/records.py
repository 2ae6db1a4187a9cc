"""Blocks that name records: they keep the key, and read the live record when rendered."""

from __future__ import annotations

from django.core.exceptions import FieldDoesNotExist
from wagtail.blocks import ListBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from portal.body import groups
from portal.body.segments import SameInEveryLanguage


def is_public(record) -> bool:
    """Whether visitors may see the record: it exists and is published."""
    return bool(record and record.live)


class RecordChooserBlock(SameInEveryLanguage, SnippetChooserBlock):
    """Chooses one record. Give the model as a string: ``"portal.Person"``.

    The value is the record as it stands in the database, or None when the key leads nowhere.
    Templates ask :func:`is_public` of it, or get only public ones from :class:`RecordListBlock`.
    """

    def records(self):
        """The queryset to read from, with the names that ``label()`` asks for."""
        records = self.model_class.objects.all()
        try:
            self.model_class._meta.get_field("names")
        except FieldDoesNotExist:
            return records
        return records.prefetch_related("names")

    def bulk_to_python(self, values):
        """All records of a body in two queries: the records and their names."""
        keys = list(values)
        found = self.records().in_bulk({key for key in keys if key is not None})
        return [found.get(key) for key in keys]

    def get_searchable_content(self, value):
        return [value.all_names()] if is_public(value) else []


class RecordListBlock(ListBlock):
    """A list of records of one kind. Its template gets the public ones as ``records``.

    An app makes its own kind with a model and a template::

        RecordListBlock("portal_partnerships.Agreement",
                        template="partnerships/body/agreements.html", label=_("Agreements"))
    """

    def __init__(self, target_model: str, **kwargs):
        super().__init__(RecordChooserBlock(target_model), **kwargs)

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        context["records"] = [record for record in value if is_public(record)]
        return context

    def get_preview_value(self):
        """The last published records of the site: made-up ones would have no address."""
        chooser = self.child_block
        return self.normalize(list(chooser.records().live().order_by("-last_published_at")[:3]))

    class Meta:
        group = groups.RECORDS
        min_num = 1
