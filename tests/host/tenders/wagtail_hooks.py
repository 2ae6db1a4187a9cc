"""Tenders in the admin."""

from wagtail.snippets.models import register_snippet

from portal.admin.viewsets import RecordViewSet
from tests.host.tenders.models import Tender


class TenderViewSet(RecordViewSet):
    model = Tender
    icon = "list-ul"
    facts = ("organisation", "deadline")
    prefetch = ("organisation",)
    creation_fields = ("organisation",)


register_snippet(TenderViewSet)
