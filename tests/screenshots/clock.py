"""A clock that stands still, so that a picture taken tomorrow says the same as today's."""

import datetime
import time

from django.utils import timezone

SHOWN = datetime.datetime(2026, 9, 2, 5, 0, tzinfo=datetime.UTC)
LOADED = SHOWN - datetime.timedelta(days=1)
STARTED = time.monotonic()


def while_loading():
    """Goes on, so that versions keep their order, but slowly: all is of the same minute."""
    return LOADED + datetime.timedelta(seconds=(time.monotonic() - STARTED) / 100)


def while_looking():
    return SHOWN


def set_clock(now):
    """Must come before anything takes ``now`` over by its name: before ``django.setup()``."""
    timezone.now = lambda: CLOCK["now"]()
    CLOCK["now"] = now


CLOCK = {"now": while_loading}
