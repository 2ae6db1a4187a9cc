"""The list of tenders, as readers narrow it."""

from portal.pages.faceted_list import FacetedList, Sort
from portal.pages.facets import RecordFacet, YearFacet
from portal.pages.listing import in_language
from tests.host.tenders.models import Tender


class TenderList(FacetedList):
    facets = (
        YearFacet("year", "Year", "deadline"),
        RecordFacet("organisation", "Organisation", "organisation", "portal.Organisation"),
    )
    sorts = (Sort("latest", "latest first", ("-deadline", "-pk")),)
    nothing = "No tender matches this choice."

    def all_items(self):
        return Tender.objects.public()

    def with_rows(self, items):
        return items.prefetch_related(in_language(Tender, self.language))

    def count_words(self, number):
        return f"{number} tenders"
