"""The facets that results of any type have."""

from django.utils.translation import gettext_lazy as _

from portal.records.organisation import Organisation
from portal.records.vocabulary import Specialty, Topic
from portal.search.index.facets import SearchFacetKind
from portal.search.results.facet_labels import countries, kinds, languages, records_of, years

FACETS = (
    SearchFacetKind("type", _("Type"), kinds, order=10, by_number=False),
    SearchFacetKind("topic", _("Topic"), records_of(Topic), order=20, model=Topic),
    SearchFacetKind("country", _("Country"), countries, order=30),
    SearchFacetKind(
        "organisation", _("Organisation"), records_of(Organisation), order=40, model=Organisation
    ),
    SearchFacetKind("year", _("Year"), years, order=50, by_number=False),
    SearchFacetKind("specialty", _("Specialty"), records_of(Specialty), order=70, model=Specialty),
    SearchFacetKind("language", _("Language"), languages, order=90, by_number=False),
)
