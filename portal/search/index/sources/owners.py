"""Which page or record a row belongs to."""

from django.db.models import Model
from modelcluster.fields import ParentalKey


def owner_of(instance: Model) -> Model | None:
    """The page or record that a row is stored with, to any depth; anything else itself. None for a
    row whose owner is gone."""
    while instance is not None:
        key = next(
            (f for f in instance._meta.concrete_fields if isinstance(f, ParentalKey)), None
        )  # fmt: skip
        if key is None:
            break
        instance = key.related_model._default_manager.filter(
            pk=getattr(instance, key.attname)
        ).first()
    return instance
