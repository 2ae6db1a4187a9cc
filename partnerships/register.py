"""The register as the reader has narrowed it."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy

from partnerships.ledger.states import State
from partnerships.periods import holding
from partnerships.records.agreement import Agreement
from partnerships.records.choices import AgreementKind, Visibility
from partnerships.records.participants import Participant
from portal.pages.faceted_list import FacetedList, Sort
from portal.pages.facets import CodeFacet, RecordFacet, YearFacet, country_facet, oldest_first
from portal.pages.listing import in_language
from portal.records.rows import rows


class Register(FacetedList):
    """By status today, country and name of who takes part, type, topic and year of signature."""

    facets = (
        CodeFacet(
            "state",
            _("Status"),
            "periods__state",
            lambda: State.choices,
            condition=lambda: holding(of="periods__"),
            opens=True,
        ),
        country_facet(
            "participants__organisation__country",
            condition=lambda: Q(participants__organisation__live=True),
            opens=True,
        ),
        RecordFacet(
            "organisation", _("Organisation"), "participants__organisation", "portal.Organisation"
        ),
        CodeFacet(
            "type",
            pgettext_lazy("of agreement", "Type"),
            "kind",
            lambda: AgreementKind.choices,
            opens=True,
        ),
        # Of a title-only agreement the topics are not public.
        RecordFacet(
            "topic",
            _("Topic"),
            "topics__topic",
            "portal.Topic",
            condition=lambda: Q(visibility=Visibility.PUBLIC),
            opens=True,
        ),
        YearFacet("year", _("Year of signature"), "signed", opens=True),
    )
    sorts = (
        Sort("newest", _("newest first"), ("-signed", "-first_published_at", "pk")),
        Sort("oldest", _("oldest first"), oldest_first("signed")),
        Sort("name", _("in alphabetical order"), labels="labels"),
    )
    nothing = _("No agreement matches this choice.")

    def all_items(self):
        return Agreement.objects.public()

    def with_rows(self, items):
        participants = rows("participants", Participant, "organisation")
        return items.prefetch_related(
            "actions", "texts", participants, in_language(Agreement, self.language)
        )

    def count_words(self, number):
        words = ngettext("%(counter)s agreement", "%(counter)s agreements", number)
        return words % {"counter": number}
