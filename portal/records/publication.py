"""Publication that nobody watches: the schedule, and what follows a publication. One page or
record that fails stops no other, and the failure stands in the log, in its history and on the home
page of the admin."""

import datetime
import logging
from collections.abc import Callable, Iterator
from functools import partial, wraps

from django.apps import apps
from django.db import transaction
from django.db.models import Model
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.log_actions import registry as log_registry
from wagtail.models import DraftStateMixin, Page, Revision

logger = logging.getLogger("portal.publication")

#: How Wagtail's ``publish_scheduled`` marks what it publishes.
SCHEDULED = "wagtail.publish.scheduled"
EXPIRED = "wagtail.unpublish.scheduled"

#: The entry that a refusal leaves in the record's history.
REFUSED = "portal.publication_refused"

#: The entry that any other failure leaves.
FAILED = "portal.publication_failed"

#: The step that failed, when nothing was published or taken down.
SCHEDULE = "schedule"


class ScheduleFailed(Exception):
    """Some of what was due failed; all else is done."""


def note_refusal(record, revision, refusal) -> None:
    """Take the revision off the schedule and say why in the record's history and the log.

    The record stays as it is. The other scheduled records and pages go on: raising here would
    stop them all, and again at every run.
    """
    revision.approved_go_live_at = None
    revision.save(update_fields=["approved_go_live_at"])
    reasons = list(refusal.messages)
    log(record, REFUSED, revision=revision, data={"reasons": reasons})
    logger.warning(
        "Scheduled publication of %s %s refused: %s",
        record._meta.label,
        record.pk,
        "; ".join(reasons),
    )


# --- the schedule ------------------------------------------------------------------------------


def publish_scheduled() -> None:
    """Take down what has expired and publish what is due, as Wagtail's command of this name, but
    each on its own. Raises ScheduleFailed, when all that can be done is done."""
    failed = [instance for instance, work in due() if not done_alone(instance, work)]
    if failed:
        named = ", ".join(f"{instance._meta.label} {instance.pk}" for instance in failed)
        raise ScheduleFailed(f"{len(failed)} failed: {named}")


def due() -> Iterator[tuple[Model, Callable[[], None]]]:
    """Each page or record whose time has come, with what is to be done."""
    now = timezone.now()
    models = [m for m in apps.get_models() if issubclass(m, DraftStateMixin)]
    for model in (Page, *(m for m in models if not issubclass(m, Page))):
        for instance in list(model.objects.filter(live=True, expire_at__lt=now)):
            yield instance, partial(instance.unpublish, set_expired=True, log_action=EXPIRED)
    revisions = Revision.objects.filter(approved_go_live_at__lt=now)
    for revision in list(revisions.order_by("approved_go_live_at")):
        yield revision.content_object, partial(revision.publish, log_action=SCHEDULED)


def done_alone(instance: Model, work: Callable[[], None]) -> bool:
    """Do it wholly or not at all; whether it was done. A failure is noted."""
    try:
        with transaction.atomic():
            work()
    except Exception as error:
        note_failure(instance, SCHEDULE, error)
        return False
    return True


# --- what follows a publication ----------------------------------------------------------------


def on_its_own(receiver: Callable) -> Callable:
    """Decorate a receiver of a publication: when it fails, the publication stands, other receivers
    go on, and the failure is noted."""

    @wraps(receiver)
    def guarded(sender, instance, **kwargs):
        try:
            with transaction.atomic():
                receiver(sender=sender, instance=instance, **kwargs)
        except Exception as error:
            note_failure(instance, receiver.__name__, error)

    return guarded


def note_failure(instance: Model, step: str, error: Exception) -> None:
    """Keep it in the log, and once a day in the history: the schedule tries every few minutes."""
    logger.error(
        "Publication of %s %s: %s failed", instance._meta.label, instance.pk, step, exc_info=error
    )
    data = {"step": step, "reason": f"{type(error).__name__}: {error}"}
    yesterday = timezone.now() - datetime.timedelta(days=1)
    known = log_registry.get_logs_for_instance(instance).filter(
        action=FAILED, timestamp__gt=yesterday
    )
    if data not in [entry.data for entry in known]:
        log(instance, FAILED, data=data)
