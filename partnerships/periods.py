"""Stored periods: what the ledgers give, kept so that lists and counts need one query for any day.

Nothing here goes stale at midnight: a period has its dates, and a query names its day.
"""

import datetime
from collections.abc import Iterable

from django.conf import settings
from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.dispatch import receiver
from django.utils import timezone

from partnerships.ledger.course import periods
from partnerships.ledger.states import OPERATIVE
from partnerships.ledger.status import ENDINGS, EXPIRING_DAYS, Status, status_on
from partnerships.ledger_values import acts_of, terms_of
from partnerships.records.agreement import Agreement, AgreementPeriod
from portal.records.rows import rows_saved


def expiring_days() -> int:
    """Within how many days an end counts as near: ``PORTAL["EXPIRING_DAYS"]``, 90 by default."""
    return getattr(settings, "PORTAL", {}).get("EXPIRING_DAYS", EXPIRING_DAYS)


def status_of(agreement: Agreement, day: datetime.date | None = None) -> Status:
    """The status of an agreement as its rows stand, on a day (today by default)."""
    day = day or timezone.localdate()
    terms = terms_of(agreement, with_texts=False)
    return status_on(acts_of(agreement), terms, day, expiring_days())


@receiver(rows_saved, sender=Agreement, dispatch_uid="portal-partnerships-periods")
def store_periods(instance: Agreement, **_signal) -> None:
    """Store the periods of an agreement whose rows have been saved, so that lists filter by date;
    does nothing when they are stored already."""
    line = periods(acts_of(instance), terms_of(instance, with_texts=False))
    new = [(str(period.state), period.start, period.end) for period in line]
    rows = AgreementPeriod.objects.filter(agreement_id=instance.pk)
    if list(rows.order_by("pk").values_list("state", "start", "end")) == new:
        return
    rows.delete()
    AgreementPeriod.objects.bulk_create(
        AgreementPeriod(agreement_id=instance.pk, state=state, start=start, end=end)
        for state, start, end in new
    )


def holding(day: datetime.date | None = None, of: str = "") -> Q:
    """Periods that a day (today by default) falls into: exactly one of each agreement.

    ``of`` is the way to the periods, such as "periods__".
    """
    day = day or timezone.localdate()
    begun = Q(**{f"{of}start": None}) | Q(**{f"{of}start__lte": day})
    return begun & (Q(**{f"{of}end": None}) | Q(**{f"{of}end__gt": day}))


def in_state(
    agreements: QuerySet, state: str | Iterable[str], on: datetime.date | None = None
) -> QuerySet:
    """The agreements that are in a state, or in one of several, on a day (today by default)."""
    states = [state] if isinstance(state, str) else list(state)
    found = AgreementPeriod.objects.filter(holding(on), agreement=OuterRef("pk"))
    return agreements.filter(Exists(found.filter(state__in=states)))


def expiring(
    agreements: QuerySet, on: datetime.date | None = None, days: int | None = None
) -> QuerySet:
    """The agreements that are applied on a day (today by default) and end within ``days`` of it."""
    on = on or timezone.localdate()
    limit = on + datetime.timedelta(days=expiring_days() if days is None else days)
    ending = AgreementPeriod.objects.filter(
        agreement=OuterRef("agreement"), state__in=ENDINGS, start=OuterRef("end")
    )
    found = AgreementPeriod.objects.filter(
        Exists(ending), holding(on), agreement=OuterRef("pk"), state__in=OPERATIVE, end__lte=limit
    )
    return agreements.filter(Exists(found))


def states_by_key(keys: Iterable[int], on: datetime.date | None = None) -> dict[int, str]:
    """The state of each of these agreements on a day, by key, in one query."""
    keys = set(keys)
    if not keys:
        return {}
    found = AgreementPeriod.objects.filter(holding(on), agreement__in=keys)
    return dict(found.values_list("agreement", "state"))


def counted_by_state(agreements: QuerySet, on: datetime.date | None = None) -> QuerySet:
    """Each state with the number of agreements that are in it, in one query; zeros are left out."""
    keys = agreements.order_by().values("pk")
    found = AgreementPeriod.objects.filter(holding(on), agreement__in=keys).order_by()
    return found.values_list("state").annotate(number=Count("agreement", distinct=True))


def with_state(agreements: QuerySet, on: datetime.date | None = None) -> QuerySet:
    """The agreements with ``state_on_day``, for sorting and for lists that need no remarks."""
    found = AgreementPeriod.objects.filter(holding(on), agreement=OuterRef("pk"))
    return agreements.annotate(state_on_day=Subquery(found.values("state")[:1]))
