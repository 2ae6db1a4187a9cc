"""The tables of pages and records are not dropped while something stands in them."""

from collections.abc import Iterator

from django.apps import apps
from django.core.management import CommandError
from django.db.models import Model
from django.db.models.signals import pre_migrate
from wagtail.models import Page

from portal.migrations._initial import InitialMigration
from portal.records.base import Record
from portal.values.types import types_of


def connect() -> None:
    pre_migrate.connect(refuse_to_drop_content, sender=apps.get_app_config("portal"))


def refuse_to_drop_content(plan, using: str, **kwargs) -> None:
    """Raises CommandError, before anything is done, where ``migrate portal zero`` or that of one of
    the apps would drop tables with pages or records. Wagtail's own rows of such pages would stay
    behind, and every list of pages that meets one fails."""
    undone = [migration for migration, backwards in plan if backwards and migration.initial]
    if not any(isinstance(migration, InitialMigration) for migration in undone):
        return
    labels = {migration.app_label for migration in undone}
    if there := [f"  {model._meta.label}: {count}" for model, count in content(labels, using)]:
        raise CommandError(
            "Nothing was changed. There are still pages or records of what would be dropped:\n"
            + "\n".join(there)
            + "\nDelete them in the admin first, the pages before the records (docs/installing.md)."
        )


def content(labels: set[str], using: str) -> Iterator[tuple[type[Model], int]]:
    """The types of pages and records of these apps that have rows, and how many."""
    for model in (*types_of(Page), *types_of(Record)):
        if model._meta.app_label in labels and (count := model._base_manager.using(using).count()):
            yield model, count
