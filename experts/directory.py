"""The directory as the reader has narrowed it."""

from django.db.models import Q
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy

from experts.records.offers import GroupOffer, GroupOfferItem, OfferKind
from experts.records.profile import Audience, ExpertProfile
from portal.languages.cldr import language_choices
from portal.pages.faceted_list import FacetedList, Sort
from portal.pages.facets import CodeFacet, RecordFacet, country_facet
from portal.pages.listing import in_language
from portal.records.person import Appointment, PersonSpecialty
from portal.records.rows import rows

#: What an entry of the list shows, beside the person and the place of work.
ROWS_OF_ENTRY = [
    rows("person__specialties", PersonSpecialty, "specialty"),
    rows("person__appointments", Appointment, "organisation"),
    "person__portrait__renditions",
    "offers",
]


class Directory(FacetedList):
    """By specialty, country, offer and language: as far as a profile shows them."""

    facets = (
        RecordFacet(
            "specialty",
            _("Specialty"),
            "person__specialties__specialty",
            "portal.Specialty",
            opens=True,
        ),
        country_facet(
            "country", _("Works in"), condition=lambda: Q(show_country=Audience.PUBLIC), opens=True
        ),
        CodeFacet(
            "offer",
            pgettext_lazy("filter of experts", "Offers"),
            "offers__kind",
            lambda: OfferKind.choices,
            condition=lambda: Q(show_offers=Audience.PUBLIC),
            opens=True,
        ),
        CodeFacet(
            "language",
            _("Languages"),
            "person__languages__language",
            language_choices,
            condition=lambda: Q(show_languages=Audience.PUBLIC),
            by_number=True,
        ),
    )
    sorts = (
        Sort("name", _("in alphabetical order"), labels="person__labels"),
        Sort("newest", _("latest added first"), ("-first_published_at", "-pk")),
    )
    nothing = _("No expert matches this choice.")

    def all_items(self):
        return ExpertProfile.objects.public()

    def with_rows(self, items):
        joined = items.select_related("person__portrait", "workplace")
        return joined.prefetch_related(*ROWS_OF_ENTRY, in_language(ExpertProfile, self.language))

    def count_words(self, number):
        words = ngettext("%(counter)s expert", "%(counter)s experts", number)
        return words % {"counter": number}

    @cached_property
    def group_offers(self) -> list:
        """What groups whose members are not named have offered: after the whole list."""
        if self.chosen or self.items.number > 1:
            return []
        offers = rows("offers", GroupOfferItem, "specialty")
        return list(GroupOffer.objects.live().select_related("event").prefetch_related(offers))
