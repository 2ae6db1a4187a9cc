"""Publication that nobody watches: a scheduled record that may no longer be published."""

from __future__ import annotations

import logging

from wagtail.log_actions import log

logger = logging.getLogger("portal.publication")

#: How Wagtail's ``publish_scheduled`` marks what it publishes.
SCHEDULED = "wagtail.publish.scheduled"

#: The entry that a refusal leaves in the record's history.
REFUSED = "portal.publication_refused"


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
