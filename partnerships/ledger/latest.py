"""What is new about an agreement, in one sentence: that it ends soon, or when it was signed."""

import datetime
from collections.abc import Iterator

from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from partnerships.ledger import dated_sentences as forms
from partnerships.ledger.dated_sentences import Sentence, dated
from partnerships.ledger.states import Remark, State
from partnerships.ledger.status import Status
from portal.values.partial_date import PartialDate

EXPIRES_TODAY = _("Expires today.")
EXPIRES = ngettext_lazy(
    "Expires in %(count)d day, on %(date)s.", "Expires in %(count)d days, on %(date)s.", "count"
)
#: Notice was given, or another agreement takes its place: it does not expire.
CEASES = ngettext_lazy(
    "Ceases to be in force in %(count)d day, on %(date)s.",
    "Ceases to be in force in %(count)d days, on %(date)s.",
    "count",
)
UNSIGNED = (State.UNDER_NEGOTIATION,)


def latest_news_html(status: Status, language: str | None = None) -> SafeString:
    """The sentence as HTML with a ``time`` element, in a language (the active one by default)."""
    return forms.as_html(list(told(status)), language)


def told(status: Status) -> Iterator[Sentence]:
    if Remark.EXPIRING in status.remarks:
        yield ending(status)
    elif status.milestones.signed is not None:
        yield dated(forms.SIGNED, status.milestones.signed)
    elif status.state not in UNSIGNED:
        yield dated(forms.SIGNED, PartialDate())


def ending(status: Status) -> Sentence:
    """An expiry names the last day in force, a termination the first day without."""
    if status.next_state in (State.TERMINATED, State.SUPERSEDED):
        return counted(CEASES, status.until, (status.until - status.on).days)
    last = status.until - datetime.timedelta(days=1)
    left = (last - status.on).days
    return counted(EXPIRES, last, left) if left else Sentence(EXPIRES_TODAY)


def counted(message, day: datetime.date, days: int) -> Sentence:
    return Sentence(message, {"date": PartialDate(day)}, {"count": days})
