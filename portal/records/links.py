"""Links from record to record: protected, so that no fact loses what it speaks of."""

from django.db import models
from wagtail.models import Orderable


class RecordKey(models.ForeignKey):
    """A foreign key to a record: optional, since sources are silent, and protected.

    Without a ``related_name`` there is no way back, so that a host's own names never clash.
    """

    def __init__(self, to, on_delete=models.PROTECT, **kwargs):
        super().__init__(
            to, on_delete=on_delete, **{"null": True, "blank": True, "related_name": "+", **kwargs}
        )

    def validate(self, value, model_instance):
        """As Django's, without a query for a record that the form has just found."""
        if self.is_cached(model_instance):
            found = self.get_cached_value(model_instance)
            if found is not None and not found._state.adding and found.pk == value:
                return models.Field.validate(self, value, model_instance)
        return super().validate(value, model_instance)


class RequiredRecordKey(RecordKey):
    """A link that makes no sense when empty (a row that names a topic)."""

    def __init__(self, to, on_delete=models.PROTECT, **kwargs):
        super().__init__(to, on_delete, **{"null": False, "blank": False, **kwargs})


class LinkRow(Orderable):
    """A row that names a record (abstract): it is called as what its required link leads to."""

    class Meta(Orderable.Meta):
        abstract = True

    def __str__(self):
        link = next(f for f in self._meta.fields if isinstance(f, RequiredRecordKey))
        return str(getattr(self, link.name)) if getattr(self, link.attname) else ""
