"""What the admin's lists share: search by any name, bulk actions, statuses, safe spreadsheets."""

from collections.abc import Iterable, Iterator
from datetime import datetime, tzinfo
from itertools import islice

from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.timezone import get_current_timezone, is_aware, make_naive
from django.utils.translation import get_language, override
from wagtail.admin.views.bulk_action.registry import bulk_action_registry
from wagtail.models import Revision, WorkflowMixin, WorkflowState
from wagtail.search.backends import get_search_backend

#: What an engine outside is asked for at most; the filters narrow it further.
MOST_FOUND = 1000
#: How many rows of a spreadsheet are in memory at once.
READ_AT_ONCE = 200


def keys_found(model, query: str):
    """The keys of what has every word of ``query``, or begins so: a subquery from an engine inside
    the database, else a list."""
    words = query.replace('"', " ")  # which the stock backend takes for syntax on SQLite
    if not words.strip():
        return []
    hits = get_search_backend().autocomplete(
        words, model._default_manager.all(), order_by_relevance=False
    )
    if hasattr(hits, "get_queryset"):
        return hits.get_queryset().order_by().values("pk")
    return [hit.pk for hit in hits[:MOST_FOUND]]


class AnyNameSearchMixin:
    """For a list of an indexed model. The search engine gives keys, and the database filters and
    sorts: an engine can do so only by what it has indexed, and fails on the rest."""

    def search_queryset(self, queryset):
        if not self.is_searching:
            return queryset
        return queryset.filter(pk__in=keys_found(self.model, self.search_query))


#: The permission behind an action; of what is not here each instance is asked.
NEEDED = {"publish": "publish", "unpublish": "publish", "move": "add"}


class OfferedActionsMixin:
    """For an index view. ``acted_on`` is the model whose actions are meant."""

    #: The permission for "delete", which pages call otherwise.
    deletes = "delete"

    @property
    def acted_on(self):
        return self.model

    @cached_property
    def bulk_actions(self) -> list[dict]:
        options = self.acted_on._meta
        names = options.app_label, options.model_name
        actions = bulk_action_registry.get_bulk_actions_for_model(*names)
        return [
            {
                "url": reverse("wagtail_bulk_action", args=[*names, action.action_type]),
                "name": action.display_name,
                "label": action.aria_label,
                "is_serious": "serious" in action.classes,
            }
            for action in sorted(actions, key=lambda action: action.action_priority)
            if self.offers(action)
        ]

    def offers(self, action) -> bool:
        permission = {**NEEDED, "delete": self.deletes}.get(action.action_type)
        return permission is None or self.user_has_permission(permission)


def read_statuses(records: Iterable) -> None:
    """Fetch what ``status_string`` asks of each record: its schedule and its workflow."""
    by_key = {str(record.pk): record for record in records}
    if not by_key:
        return
    content_type = ContentType.objects.get_for_model(next(iter(by_key.values())))
    of_these = {"content_type": content_type, "object_id__in": list(by_key)}
    for record in by_key.values():
        record.scheduled_revision = None
        record._current_workflow_states = []
    for revision in Revision.objects.filter(**of_these, approved_go_live_at__isnull=False):
        by_key[revision.object_id].scheduled_revision = revision
    for state in WorkflowState.objects.active().filter(**of_these):
        by_key[state.object_id]._current_workflow_states.append(state)


class InParts:
    """Pages or records of a queryset, read a few hundred at a time, none of which it keeps."""

    def __init__(self, queryset):
        self.queryset, self.model = queryset, queryset.model

    def __iter__(self):
        rows = self.queryset.iterator(chunk_size=READ_AT_ONCE)
        while part := list(islice(rows, READ_AT_ONCE)):
            if isinstance(part[0], WorkflowMixin):
                read_statuses(part)
            yield from part


#: What a spreadsheet program takes for the beginning of a formula.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def neutralised(value):
    """Text that a spreadsheet program will show and not calculate; other values as they are."""
    if isinstance(value, str) and value.startswith(FORMULA_STARTS):
        return f"'{value}"
    return value


def in_own_time(value):
    """A moment by the editor's clock, to the minute; other values as they are."""
    if isinstance(value, datetime) and is_aware(value):
        return make_naive(value).replace(second=0, microsecond=0)
    return value


class SafeSpreadsheetMixin:
    """For an index view with ``list_export``. A sheet of thousands of rows is no list beside it."""

    def get(self, request, *args, **kwargs):
        if not self.is_export:
            return super().get(request, *args, **kwargs)
        return self.as_spreadsheet(InParts(self.get_queryset()), request.GET["export"])

    def preprocess_field_value(self, field, value, export_format):
        value = in_own_time(value)
        if isinstance(value, datetime) and export_format == self.FORMAT_CSV:
            value = f"{value:%Y-%m-%d %H:%M}"
        return neutralised(super().preprocess_field_value(field, value, export_format))

    def stream_csv(self, queryset):
        """Line by line. The lines are written after the view has answered, when the language and
        the time zone of the editor are no longer active."""
        lines = super().stream_csv(queryset)
        return made_for(get_language(), get_current_timezone(), lines)


def made_for(language: str, zone: tzinfo, lines: Iterator[bytes]) -> Iterator[bytes]:
    """The lines, each made for this reader, after the mark by which Excel knows UTF-8."""
    yield "\ufeff".encode()
    while True:
        with override(language), timezone.override(zone):
            line = next(lines, None)
        if line is None:
            return
        yield line
