"""Filters of the lists of records."""

from functools import lru_cache

import django_filters
from django import forms
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.filters import MultipleUserFilter, WagtailFilterSet
from wagtail.models import Revision, WorkflowState

from portal.values.fields import CodeField


class Status(models.TextChoices):
    """Where a record or page stands between draft and public."""

    LIVE = "live", pgettext_lazy("status of a record", "published")
    CHANGED = "changed", pgettext_lazy("status of a record", "published, with changes in draft")
    DRAFT = "draft", pgettext_lazy("status of a record", "draft")
    SCHEDULED = "scheduled", pgettext_lazy("status of a record", "scheduled")
    REVIEW = "review", pgettext_lazy("status of a record", "waiting for approval")


CONDITIONS = {
    Status.LIVE: {"live": True},
    Status.CHANGED: {"live": True, "has_unpublished_changes": True},
    Status.DRAFT: {"live": False},
}


class StatusFilter(django_filters.ChoiceFilter):
    def __init__(self, **kwargs):
        super().__init__(
            label=_("Status"), choices=Status.choices, widget=forms.RadioSelect, **kwargs
        )

    def filter(self, records, value):
        if value in CONDITIONS:
            return records.filter(**CONDITIONS[value])
        of_these = {"content_type": ContentType.objects.get_for_model(records.model)}
        if value == Status.SCHEDULED:
            found = Revision.objects.filter(**of_these, approved_go_live_at__isnull=False)
        elif value == Status.REVIEW:
            found = WorkflowState.objects.active().filter(**of_these)
        else:
            return records
        # The keys stand in a column of text, which PostgreSQL does not compare with numbers.
        keys = found.order_by().values_list("object_id", flat=True)
        return records.filter(pk__in=[int(key) for key in keys])


class PresentCodeFilter(django_filters.MultipleChoiceFilter):
    """Offers the codes that some record has, not all the countries of the world. ``narrows`` is
    the lookup, where the list is of something else than these records."""

    def __init__(self, *, model, field_name, narrows="", **kwargs):
        field = model._meta.get_field(field_name)

        def present():
            codes = set(model.objects.order_by().values_list(field.name, flat=True).distinct())
            return [choice for choice in field.code_choices() if choice[0] in codes]

        super().__init__(
            field_name=narrows or field_name,
            label=capfirst(field.verbose_name),
            choices=present,
            widget=forms.CheckboxSelectMultiple,
            **kwargs,
        )


class UserFilter(MultipleUserFilter):
    """The users who stand in some row of ``model`` at ``field_name``."""

    def __init__(self, model, field_name, label):
        def users(_request):
            keys = model._default_manager.order_by().values(field_name)
            return get_user_model()._default_manager.filter(pk__in=keys)

        super().__init__(
            field_name=field_name, label=label, queryset=users, widget=forms.CheckboxSelectMultiple
        )


@lru_cache(maxsize=64)
def filters_for(model, fields: tuple[str, ...]) -> type[WagtailFilterSet]:
    """A filter set with the status, ``fields`` (choices, codes and yes-or-no) and who changed it
    last."""
    filters = {"status": StatusFilter()}
    for name in fields:
        field = model._meta.get_field(name)
        if isinstance(field, CodeField):
            filters[name] = PresentCodeFilter(model=model, field_name=name)
        elif field.choices:
            filters[name] = django_filters.MultipleChoiceFilter(
                field_name=name,
                label=capfirst(field.verbose_name),
                choices=field.choices,
                widget=forms.CheckboxSelectMultiple,
            )
        else:
            filters[name] = django_filters.BooleanFilter(
                field_name=name, label=capfirst(field.verbose_name)
            )
    filters["changed_by"] = UserFilter(model, "latest_revision__user", _("Changed by"))
    meta = type("Meta", (), {"model": model, "fields": []})
    return type(f"{model.__name__}FilterSet", (WagtailFilterSet,), {**filters, "Meta": meta})
