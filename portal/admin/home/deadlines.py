"""What comes to its day soon: scheduled publications, and what apps add: ends of agreements,
consents that run out."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page, Revision
from wagtail.permissions import policy_registry

from portal.admin.home.drafts import editable_records, record_models
from portal.admin.home.panels import Row, rows_of
from portal.admin.home.tasks import instances_of, read
from portal.values.registry import Registry

DAYS_AHEAD = 90


@dataclass(frozen=True)
class Deadline:
    """On ``day`` something happens to a page or record: ``what``, in a word or two."""

    day: datetime.date
    instance: object
    what: str


#: Each gets the user and the last day to look at, and gives a list of Deadline: of what the user
#: may edit, in a fixed number of queries.
deadlines: Registry[Callable] = Registry()


def days_ahead() -> int:
    """How far to look: ``PORTAL["EXPIRING_DAYS"]``, as for the status of agreements."""
    return getattr(settings, "PORTAL", {}).get("EXPIRING_DAYS", DAYS_AHEAD)


def coming(user, limit: int) -> list[Row]:
    """The nearest deadlines first; one that has passed and was not dealt with stays."""
    until = timezone.localdate() + datetime.timedelta(days=days_ahead())
    found = [deadline for source in deadlines for deadline in source(user, until)]
    found.sort(key=lambda deadline: deadline.day)
    noted = [(deadline.instance, deadline.what, deadline.day) for deadline in found[:limit]]
    return rows_of(user, noted)


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
