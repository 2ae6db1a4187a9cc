"""The directory as the reader has narrowed it."""

from __future__ import annotations

from django.db.models import Prefetch, QuerySet
from django.utils.functional import cached_property

from experts.records.offers import OfferKind
from experts.records.profile import Audience, ExpertProfile
from portal.languages.alphabet import alphabetical
from portal.languages.cldr import country_name
from portal.pages.listing import pages_in, paginate
from portal.records.person import Appointment, PersonSpecialty
from portal.records.reading import rows
from portal.records.vocabulary import Specialty

#: What an entry of the list shows, beside the person and the place of work.
ROWS_OF_ENTRY = [
    rows("person__specialties", PersonSpecialty, "specialty"),
    rows("person__appointments", Appointment, "organisation"),
    "person__portrait__renditions",
    "offers",
]


class Directory:
    """Reads specialty, country and offer from the address; what is no choice of ours is left out.

    A profile that hides its country or its offers is not found by them either.
    """

    def __init__(self, request, language: str):
        self.request = request
        self.language = language

    @cached_property
    def all_profiles(self) -> QuerySet[ExpertProfile]:
        return ExpertProfile.objects.public()

    @cached_property
    def specialty(self) -> int | None:
        asked = self.request.GET.get("specialty", "")
        return int(asked) if asked.isdecimal() and len(asked) < 10 else None

    @cached_property
    def country(self) -> str:
        asked = self.request.GET.get("country", "").upper()
        return asked if asked in dict(self.countries) else ""

    @cached_property
    def offer(self) -> str:
        asked = self.request.GET.get("offer", "")
        return asked if asked in OfferKind.values else ""

    @cached_property
    def narrowed(self) -> QuerySet[ExpertProfile]:
        profiles = self.all_profiles
        if self.specialty:
            profiles = profiles.filter(person__specialties__specialty=self.specialty)
        if self.country:
            profiles = profiles.filter(country=self.country, show_country=Audience.PUBLIC)
        if self.offer:
            profiles = profiles.filter(offers__kind=self.offer, show_offers=Audience.PUBLIC)
        return profiles.distinct()

    @cached_property
    def items(self):
        """The page of profiles to show, by name in the order of the reader's alphabet."""
        page = paginate(self.keys_by_name(), self.request)
        page.object_list = self.read(page.object_list)
        return page

    def keys_by_name(self) -> list[int]:
        """The keys of the chosen profiles. Sorted here: a database knows the names of one language
        only, and seldom the alphabet of Kazakh."""
        named = self.narrowed.order_by().values_list("pk", "person__labels")
        order = {
            key: alphabetical(names.best(self.language), self.language) for key, names in named
        }
        return sorted(order, key=lambda key: (order[key], key))

    def read(self, keys: list[int]) -> list[ExpertProfile]:
        """These profiles in this order, with all that a list shows of them."""
        from experts.pages import ExpertPage

        pages = pages_in(ExpertPage, self.language)
        profiles = ExpertProfile.objects.select_related("person__portrait", "workplace")
        found = profiles.prefetch_related(
            *ROWS_OF_ENTRY, Prefetch("pages", queryset=pages, to_attr="pages_in_language")
        ).in_bulk(keys)
        return [found[key] for key in keys if key in found]

    @cached_property
    def countries_and_offers(self) -> list[tuple]:
        """Country and type of offer, each with to whom it is shown; one query for both lists."""
        fields = ("country", "show_country", "offers__kind", "show_offers")
        return list(self.all_profiles.order_by().values_list(*fields).distinct())

    @cached_property
    def countries(self) -> list[tuple[str, str]]:
        shown = {(country, to) for country, to, _offer, _to in self.countries_and_offers}
        codes = {country for country, to in shown if country and to == Audience.PUBLIC}
        return sorted(
            ((code, country_name(code)) for code in codes),
            key=lambda pair: alphabetical(pair[1], self.language),
        )

    @cached_property
    def specialties(self) -> list[Specialty]:
        present = Specialty.objects.live().filter(
            people_rows__person__portal_experts_profile__in=self.all_profiles.values("pk")
        )
        return sorted(
            present.distinct(), key=lambda term: alphabetical(term.label(), self.language)
        )

    @cached_property
    def offers(self) -> list[tuple[str, str]]:
        shown = {(offer, to) for _country, _to, offer, to in self.countries_and_offers}
        present = {offer for offer, to in shown if to == Audience.PUBLIC}
        return [(value, label) for value, label in OfferKind.choices if value in present]

    @cached_property
    def group_offers(self) -> list:
        """What groups whose members are not named have offered."""
        from experts.records.group_offer import GroupOffer, GroupOfferItem

        offers = rows("offers", GroupOfferItem, "specialty")
        return list(GroupOffer.objects.live().select_related("event").prefetch_related(offers))

    @cached_property
    def is_narrowed(self) -> bool:
        return bool(self.specialty or self.country or self.offer)
