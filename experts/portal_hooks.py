"""What the directory of experts brings to the portal."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from experts.models import ExpertIndexPage, ExpertPage, ExpertProfile
from experts.reading import whole_profile
from experts.sections import (
    experts_by_specialty,
    group_offers_at_event,
    profile_of_person,
    profiles_naming,
)
from portal.pages.sections import Section, event_sections, home_sections, person_sections
from portal.records.addresses import RecordAddress, record_addresses
from portal.records.person import Person
from portal.records.reindex import NamingPages, naming_pages
from portal.records.vocabulary import Specialty
from portal.search.kinds import SearchKind, search_kinds
from portal.setup.grants import grant_writing_and_publishing
from portal.setup.indexes import IndexPage, index_pages

index_pages.register(
    IndexPage(ExpertIndexPage, "experts", pgettext_lazy("title of a list", "Experts"), order=30)
)
record_addresses.register(
    RecordAddress(
        "experts",
        ExpertProfile,
        "experts/expert_page.html",
        whole_profile,
        ExpertProfile.objects.public,
    )
)
search_kinds.register(
    SearchKind("expert", _("Expert"), (ExpertProfile, ExpertPage, ExpertIndexPage), order=30)
)

home_sections.register(
    Section("experts", "experts/parts/home_experts.html", experts_by_specialty, order=40)
)
event_sections.register(
    Section("offers", "experts/parts/group_offers.html", group_offers_at_event, order=20)
)
person_sections.register(
    Section("profile", "experts/parts/profile_link.html", profile_of_person, order=10)
)

naming_pages.register(NamingPages(Person, profiles_naming("person")))
naming_pages.register(NamingPages(Specialty, profiles_naming("person__specialties__specialty")))
naming_pages.register(NamingPages(ExpertProfile, lambda profile: profile.pages.all()))

grant_writing_and_publishing("portal_experts.ExpertProfile", "portal_experts.GroupOffer")
