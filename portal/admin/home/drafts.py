"""What an editor has begun and not published: pages and records, those saved by themselves too."""

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, F, OuterRef, Q, Value
from django.db.models.functions import Cast
from wagtail.models import Page, Revision
from wagtail.permissions import policy_registry
from wagtail.snippets.models import get_snippet_models

from portal.admin.home.panels import Row, rows_of
from portal.admin.home.tasks import read
from portal.records.base import Record

UNPUBLISHED = Q(live=False) | Q(has_unpublished_changes=True)


def drafts(user, limit: int) -> list[Row]:
    """The newest drafts that the user has worked on and may still edit."""
    found = [*draft_pages(user, limit), *draft_records(user, limit)]
    found.sort(key=lambda draft: draft.latest_revision.created_at, reverse=True)
    return rows_of(
        user,
        [(draft, draft.status_string, draft.latest_revision.created_at) for draft in found[:limit]],
    )


def worked_on(user, model) -> Exists:
    """Whether some version of an outer page or record is the user's."""
    return Exists(
        Revision.objects.filter(
            base_content_type=ContentType.objects.get_for_model(model),
            object_id=Cast(OuterRef("pk"), CharField()),
            user=user,
        )
    )


def draft_pages(user, limit: int) -> list[Page]:
    pages = policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "change")
    mine = pages.filter(UNPUBLISHED, Q(owner=user) | worked_on(user, Page), alias_of=None)
    mine = mine.filter(depth__gt=1, latest_revision__isnull=False)
    states = mine.prefetch_workflow_states().annotate_approved_schedule()
    newest = states.order_by("-latest_revision__created_at")
    return list(newest.select_related("latest_revision", "locale", "content_type")[:limit])


def draft_records(user, limit: int) -> list[Record]:
    by_kind = editable_records(user, UNPUBLISHED, worked_on, limit)
    return [record for model, keys in by_kind.items() for record in read(model, keys)]


def record_models(user) -> list[type[Record]]:
    """The kinds of record that the user may edit."""
    kinds = [model for model in get_snippet_models() if issubclass(model, Record)]
    policies = [(model, policy_registry.get_by_type(model)) for model in kinds]
    return [model for model, policy in policies if policy.user_has_permission(user, "change")]


def editable_records(user, condition: Q, further=None, limit=None) -> dict[type, list[int]]:
    """The keys of records that the user may edit, by kind, the last changed first: one query over
    all kinds. ``further`` makes one more condition from the user and the model."""
    parts = [
        keys_where(model, condition, further and further(user, model))
        for model in record_models(user)
    ]
    found: dict[type, list[int]] = {}
    if parts:
        newest = parts[0].union(*parts[1:], all=True).order_by("-changed_at")
        for label, key, _changed_at in newest[:limit]:
            found.setdefault(apps.get_model(label), []).append(key)
    return found


def keys_where(model, condition: Q, further):
    records = model.objects.filter(condition).order_by()
    if further is not None:
        records = records.filter(further)
    label = Value(model._meta.label_lower, output_field=CharField())
    row = {"model_label": label, "changed_at": F("latest_revision__created_at")}
    return records.annotate(**row).values_list("model_label", "pk", "changed_at")
