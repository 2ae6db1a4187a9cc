"""What the directory of experts brings to the portal."""

from pathlib import Path

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from experts.demo.registration import register as register_demo
from experts.feed import register_feed
from experts.linked_data import expert_thing
from experts.models import ExpertIndexPage, ExpertPage, ExpertProfile
from experts.naming import profiles_naming
from experts.reading import address_of_expert, people_with_profile, profile_context
from experts.searched import (
    ROWS,
    keys_beside,
    profile_told,
    profiles_with_consent,
    register_facets,
)
from experts.sections import register_sections
from experts.summary import register_summary
from portal.admin.guide.chapters import Chapter, chapters
from portal.pages.index_pages import IndexPage, index_pages
from portal.records.addresses import RecordAddress, record_addresses
from portal.records.grants import grant_writing_and_publishing
from portal.records.person import Person
from portal.records.person_visibility import ListedPeople, listed_people
from portal.records.reindex import NamingPages, naming_pages
from portal.records.vocabulary import Specialty
from portal.search.index.kinds import SearchKind, search_kinds
from portal.search.index.sources import search_sources
from portal.search.index.sources.records import RecordSource
from portal.syndication.linked_data.things import Described, described

index_pages.register(
    IndexPage(ExpertIndexPage, "experts", pgettext_lazy("title of a list", "Experts"), order=30)
)
address = record_addresses.register(
    RecordAddress(
        "experts",
        ExpertProfile,
        "portal_experts/expert_page.html",
        profile_context,
        ExpertProfile.objects.public,
    )
)
listed_people.register(ListedPeople(people_with_profile, address_of_expert))
search_kinds.register(SearchKind("expert", _("Expert"), (ExpertProfile, ExpertPage), order=30))

search_sources.register(
    RecordSource(address, ROWS, profile_told, profiles_with_consent, keys_beside)
)
register_facets()

register_sections()
register_feed()
described.register(Described(ExpertProfile, expert_thing))
register_summary()

naming_pages.register(NamingPages(Person, profiles_naming("person")))
naming_pages.register(NamingPages(Specialty, profiles_naming("person__specialties__specialty")))
naming_pages.register(NamingPages(ExpertProfile, lambda profile: profile.pages.all()))

grant_writing_and_publishing("portal_experts.ExpertProfile", "portal_experts.GroupOffer")

register_demo()
chapters.register(Chapter("expert", Path(__file__).parent / "guide", order=50))
