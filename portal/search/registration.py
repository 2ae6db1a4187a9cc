"""What the portal itself brings to the search: its kinds and facets, and where things
come from."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.documents import get_document_model
from wagtail.models import Page

from portal.records.organisation import Organisation
from portal.records.vocabulary import Specialty, Topic
from portal.search.index.facets import SearchFacetKind, search_facets
from portal.search.index.files.source import DocumentSource
from portal.search.index.files.uses import DocumentUses, document_uses, shown_on_pages
from portal.search.index.kinds import SearchKind, search_kinds
from portal.search.index.sources import search_sources
from portal.search.index.sources.pages import PageSource
from portal.search.results.facet_labels import countries, kinds, languages, records_of, years


def register() -> None:
    """Called once from ``portal_hooks``."""
    register_facets()
    search_kinds.register(SearchKind("document", _("Document"), (get_document_model(),), order=800))
    search_kinds.register(SearchKind("page", _("Page"), (Page,), order=900))
    search_sources.register(PageSource())
    document_uses.register(DocumentUses(shown_on_pages))
    search_sources.register(DocumentSource())


def register_facets() -> None:
    for facet in (
        SearchFacetKind("type", _("Type"), kinds, order=10, by_number=False),
        SearchFacetKind("topic", _("Topic"), records_of(Topic), order=20, model=Topic),
        SearchFacetKind("country", _("Country"), countries, order=30),
        SearchFacetKind(
            "organisation",
            _("Organisation"),
            records_of(Organisation),
            order=40,
            model=Organisation,
        ),
        SearchFacetKind("year", _("Year"), years, order=50, by_number=False),
        SearchFacetKind(
            "specialty", _("Specialty"), records_of(Specialty), order=70, model=Specialty
        ),
        SearchFacetKind("language", _("Language"), languages, order=90, by_number=False),
    ):
        search_facets.register(facet)
