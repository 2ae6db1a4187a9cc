"""Agreements in the admin."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from partnerships.records.agreement import Agreement
from portal.admin.choosers import line
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
    creation_fields = ("kind",)
    chooser_facts = staticmethod(agreement_facts)
    chooser_prefetch = ("participants__organisation",)


class RegisterOfAgreements(SnippetViewSetGroup):
    menu_label = _("Register")
    menu_icon = "doc-full-inverse"
    menu_order = 230
    items = (AgreementViewSet,)
