"""System checks on records: a forgotten declaration fails at start, not in an editor's hands."""

from collections.abc import Iterator

from django.apps import apps
from django.core.checks import Error, Tags, register
from wagtail.admin.panels import PublishingPanel
from wagtail.models import DraftStateMixin, RevisionMixin
from wagtail.snippets.models import get_snippet_models

from portal.records.base import Record


def all_records() -> list[type[Record]]:
    return [model for model in apps.get_models() if issubclass(model, Record)]


@register(Tags.models)
def check_records(app_configs, **kwargs) -> list[Error]:
    """Every record is a snippet that is drafted, has a name in the admin, and can be published."""
    return [error for record in all_records() for error in problems_of(record)]


def problems_of(record: type[Record]) -> Iterator[Error]:
    order = record.__mro__
    if order.index(DraftStateMixin) > order.index(RevisionMixin):
        # Without drafts the editor's autosave would write to the public row.
        yield Error("DraftStateMixin must come before RevisionMixin.", obj=record, id="portal.E101")
    if record not in get_snippet_models():
        yield Error(
            "The record is not registered as a snippet, so nobody can edit it.",
            hint="Register a RecordViewSet for it in the app's wagtail_hooks.",
            obj=record,
            id="portal.E102",
        )
    if "verbose_name" not in record._meta.original_attrs:
        yield Error("The record's Meta has no verbose_name.", obj=record, id="portal.E103")
    if not any(isinstance(panel, PublishingPanel) for panel in getattr(record, "panels", ())):
        yield Error("The record's panels lack the PublishingPanel.", obj=record, id="portal.E104")
