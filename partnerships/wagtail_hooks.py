"""Agreements in Wagtail's admin: lists, menu, deadlines."""

import datetime

from django.db.models import OuterRef, Subquery
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.permissions import policy_registry
from wagtail.snippets.models import register_snippet

import partnerships.document_access  # noqa: F401
from partnerships.agreement_list import AgreementListView, agreement_filters
from partnerships.models import AgreementIndexPage, AgreementPage
from partnerships.periods import expiring, holding
from partnerships.records.agreement import Agreement, AgreementPeriod
from portal.admin.choosers import line
from portal.admin.home import Deadline, deadlines
from portal.admin.menu import MenuGroup, index_page
from portal.admin.page_lists import PageListViewSet
from portal.admin.viewsets import RecordViewSet


def agreement_facts(agreement) -> str:
    parties = ", ".join(str(row) for row in agreement.participants.all()[:3])
    return line(agreement.reference_number, agreement.get_kind_display(), parties)


class AgreementViewSet(RecordViewSet):
    model = Agreement
    icon = "doc-full-inverse"
    facts = ("reference_number", "kind")
    exported_facts = ("level", "visibility", "next_review", "binding", "duration", "term_months")
    narrowed_by = ("kind", "level", "visibility")
    index_view_class = AgreementListView
    creation_fields = ("kind",)
    chooser_facts = staticmethod(agreement_facts)
    chooser_prefetch = ("participants__organisation",)

    @cached_property
    def filterset_class(self):
        return agreement_filters(self.narrowed_by)


class AgreementPageListViewSet(PageListViewSet):
    model = AgreementPage
    parent_model = AgreementIndexPage
    icon = "doc-empty"
    facts = ("agreement.reference_number", "agreement.kind")
    narrowed_by = ("agreement.kind", "agreement.level", "agreement.topics.topic")
    prefetch = ("agreement",)


class RegisterOfAgreements(MenuGroup):
    menu_label = _("Register")
    menu_name = "register"
    menu_icon = "doc-full-inverse"
    menu_order = 130
    items = (AgreementViewSet, AgreementPageListViewSet, index_page(AgreementIndexPage))


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
