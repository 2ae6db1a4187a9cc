"""Agreements in the admin."""

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from partnerships.agreement_list import AgreementListView, agreement_filters
from partnerships.models import AgreementIndexPage, AgreementPage
from partnerships.records.agreement import Agreement
from portal.admin.choosers import line
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
