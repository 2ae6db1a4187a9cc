"""Publications and withdrawals that are scheduled."""

from __future__ import annotations

import datetime

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page, Revision
from wagtail.permissions import policy_registry

from portal.admin.home.deadlines import Deadline
from portal.admin.home.drafts import editable_records, record_models
from portal.admin.home.instances import instances_of, read


def schedule(user, until: datetime.date) -> list[Deadline]:
    """What goes live or off by ``until``, of the pages and records that the user may edit."""
    return [*to_appear(user, until), *to_disappear(user, until)]


def local_day(moment) -> datetime.date:
    return timezone.localtime(moment).date()


def to_appear(user, until: datetime.date) -> list[Deadline]:
    kinds = ContentType.objects.get_for_models(Page, *record_models(user)).values()
    revisions = Revision.objects.filter(
        base_content_type__in=kinds, approved_go_live_at__date__lte=until
    )
    days = {r.pk: local_day(r.approved_go_live_at) for r in revisions}
    found = instances_of(revisions)
    return [Deadline(days[key], instance, _("goes public")) for key, instance in found.items()]


def to_disappear(user, until: datetime.date) -> list[Deadline]:
    ending = Q(live=True, expire_at__date__lte=until)
    pages = policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "change")
    found = read(Page, pages.filter(ending).values_list("pk", flat=True))
    for model, keys in editable_records(user, ending).items():
        found += read(model, keys)
    return [Deadline(local_day(each.expire_at), each, _("is unpublished")) for each in found]
