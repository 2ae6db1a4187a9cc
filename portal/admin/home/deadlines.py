"""What comes to its day soon: scheduled publications, and what apps add: ends of agreements,
consents that run out."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.utils import timezone

from portal.admin.home.panels import Row, rows_of
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
