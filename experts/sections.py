"""Experts on other pages: the home page, and what a group offered at an event."""

from django.db.models import Case, Count, Exists, OuterRef, Q, Value, When, Window
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from experts.directory import ROWS_OF_ENTRY
from experts.pages import ExpertIndexPage
from experts.records.offers import GroupOffer
from experts.records.profile import Audience, ExpertOffer, ExpertProfile
from portal.caching.cache import cached
from portal.caching.sections import Section
from portal.caching.statements import prepared
from portal.pages.listing import in_language
from portal.records.event import Event
from portal.records.vocabulary import Specialty
from portal.site.index_addresses import index_address

ON_HOME_PAGE = 3
SPECIALTIES_ON_HOME_PAGE = 10


def profiles_with_offers(_page, _request) -> dict:
    """Some profiles, those with offers first and the latest of them, how many there are in all,
    and the specialties of all."""
    profiles = newest_profiles()
    if not profiles:
        return {}
    return {
        "profiles": profiles,
        "total": profiles[0].total,
        "specialties": cached(f"home-specialties:{timezone.localdate()}", commonest_specialties),
        "index_url": index_address(ExpertIndexPage),
    }


@prepared
def newest_profiles():
    public = ExpertProfile.objects.public()
    offering = Exists(ExpertOffer.objects.filter(profile=OuterRef("pk")))
    has_offers = Case(When(offering, show_offers=Audience.PUBLIC, then=Value(0)), default=Value(1))
    newest = public.annotate(total=Window(Count("pk"))).select_related(
        "person__portrait", "workplace"
    )
    newest = newest.order_by(has_offers, "-first_published_at", "-pk")
    newest = newest.prefetch_related(*ROWS_OF_ENTRY, in_language(ExpertProfile, get_language()))
    return newest[:ON_HOME_PAGE]


@prepared
def commonest_specialties():
    """The specialties that most public profiles have, each with its ``number`` of them, the
    commonest first."""
    profiles = ExpertProfile.objects.public()
    counted = Specialty.objects.live().annotate(
        number=Count(
            "people_rows__person__portal_experts_profile",
            filter=Q(people_rows__person__portal_experts_profile__in=profiles.values("pk")),
            distinct=True,
        )
    )
    return counted.filter(number__gt=0).order_by("-number", "pk")[:SPECIALTIES_ON_HOME_PAGE]


def offers_at_event(event, _request) -> dict:
    """What unnamed groups offered at the event."""
    if not event.pk:
        return {}
    offers = GroupOffer.objects.live().filter(event=event)
    groups = list(offers.select_related("event").prefetch_related("offers__specialty"))
    return {"groups": groups} if groups else {}


HOME = Section(
    "experts",
    "portal_experts/home_experts.html",
    profiles_with_offers,
    order=60,
    label=_("Experts"),
    kept=True,
)
OF_EVENT = Section(
    "offers", "portal_experts/section_offers.html", offers_at_event, order=40, kept=True, on=Event
)
