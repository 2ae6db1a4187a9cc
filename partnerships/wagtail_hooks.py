"""What the register adds to Wagtail's admin."""

import datetime

from django.db.models import OuterRef, Subquery
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.permissions import policy_registry
from wagtail.snippets.models import register_snippet

import partnerships.document_access  # noqa: F401
from partnerships.periods import expiring, holding
from partnerships.records.agreement import Agreement, AgreementPeriod
from partnerships.viewsets import RegisterOfAgreements
from portal.admin.home import Deadline, deadlines


def agreement_deadlines(user, until: datetime.date) -> list[Deadline]:
    """Ends within the days to ``until``, and reviews due by then or overdue: three queries."""
    if not policy_registry.get_by_type(Agreement).user_has_permission(user, "change"):
        return []
    agreements = Agreement.objects.live().select_related("latest_revision")
    reviews = agreements.filter(next_review__lte=until)
    return [
        *(Deadline(last_day(each), each, _("the agreement ends")) for each in ending(until)),
        *(Deadline(each.next_review, each, _("review is due")) for each in reviews),
    ]


def ending(until: datetime.date) -> list[Agreement]:
    """Public and internal agreements applied today whose term ends by ``until``."""
    today = timezone.localdate()
    agreements = Agreement.objects.live().select_related("latest_revision")
    period = AgreementPeriod.objects.filter(holding(today), agreement=OuterRef("pk"))
    found = expiring(agreements, today, (until - today).days)
    return list(found.annotate(first_day_after=Subquery(period.values("end")[:1])))


def last_day(agreement: Agreement) -> datetime.date:
    return agreement.first_day_after - datetime.timedelta(days=1)


register_snippet(RegisterOfAgreements)
deadlines.register(agreement_deadlines)
