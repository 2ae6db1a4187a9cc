"""What comes to its day soon: scheduled publications, and what apps add: ends of agreements,
consents that run out."""

import datetime
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import ModelLogEntry, Page, PageLogEntry, Revision
from wagtail.permissions import policy_registry

from portal.admin.home.drafts import editable_records, record_models
from portal.admin.home.panels import Row, rows_of
from portal.admin.home.tasks import instances_of, read
from portal.records.publication import FAILED, SCHEDULE
from portal.values.registry import Registry

DAYS_AHEAD = 90
#: The schedule runs every few minutes.
HELD_UP_AFTER = datetime.timedelta(minutes=30)
#: So long a failure is shown that nobody has dealt with.
DAYS_FAILED = 30


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
    return [*to_appear(user, until), *to_disappear(user, until), *failed(user)]


def local_day(moment) -> datetime.date:
    return timezone.localtime(moment).date()


def to_appear(user, until: datetime.date) -> list[Deadline]:
    kinds = ContentType.objects.get_for_models(Page, *record_models(user)).values()
    revisions = Revision.objects.filter(
        base_content_type__in=kinds, approved_go_live_at__date__lte=until
    )
    moments = {r.pk: r.approved_go_live_at for r in revisions}
    return [
        due(instance, moments[key], _("goes public"))
        for key, instance in instances_of(revisions).items()
    ]


def to_disappear(user, until: datetime.date) -> list[Deadline]:
    ending = Q(live=True, expire_at__date__lte=until)
    pages = policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "change")
    found = read(Page, pages.filter(ending).values_list("pk", flat=True))
    for model, keys in editable_records(user, ending).items():
        found += read(model, keys)
    return [due(each, each.expire_at, _("is unpublished")) for each in found]


def due(instance, moment: datetime.datetime, what: str) -> Deadline:
    """What happens at a moment; one that has passed without it was held up."""
    if moment < timezone.now() - HELD_UP_AFTER:
        what = _("was due and is not done; the history says why")
    return Deadline(local_day(moment), instance, what)


def failed(user) -> list[Deadline]:
    """What was published although a step that follows failed, until somebody works on it again."""
    since = timezone.now() - datetime.timedelta(days=DAYS_FAILED)
    recent = {"action": FAILED, "timestamp__gt": since}
    moments = defaultdict(dict)
    for key, *noted in PageLogEntry.objects.filter(**recent).values_list(
        "page_id", "timestamp", "data"
    ):
        moments[Page][key] = noted
    records = ContentType.objects.get_for_models(*record_models(user))
    kinds = {kind.pk: model for model, kind in records.items()}
    rows = ModelLogEntry.objects.filter(content_type__in=kinds, **recent)
    for kind, key, *noted in rows.values_list("content_type", "object_id", "timestamp", "data"):
        moments[kinds[kind]][int(key)] = noted
    return [
        Deadline(
            local_day(moment), each, _("a step after publication failed; the history says why")
        )
        for model, noted in moments.items()
        for each in read(model, noted)
        for moment, data in [noted[each.pk]]
        if data.get("step") != SCHEDULE and not worked_on_since(each, moment)
    ]


def worked_on_since(instance, moment: datetime.datetime) -> bool:
    revision = instance.latest_revision
    return bool(revision and revision.created_at > moment)
