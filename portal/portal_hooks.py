"""What the portal itself registers with its own registries."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from portal.admin.guide.chapters import register as register_guide
from portal.caching.sections import Section, organisation_sections, person_sections
from portal.pages.base import BasePage
from portal.pages.body.naming import pages_with_in_body
from portal.pages.event import EventIndexPage, EventPage
from portal.pages.event_context import event_context
from portal.pages.event_summary import SUMMARY as EVENT_SUMMARY
from portal.pages.home_front import register_sections
from portal.pages.index_pages import IndexPage, index_pages
from portal.pages.people_and_organisations import (
    events_of_organisation,
    events_of_person,
    organisation_context,
    people_of_organisation,
    person_context,
)
from portal.pages.summaries import page_summaries
from portal.pictures.tasks import make_missing_pictures as make_missing_renditions
from portal.pictures.uses import PictureUse, picture_uses
from portal.publishing.checks import PageCheck, links, page_checks, words
from portal.records.addresses import RecordAddress, record_addresses
from portal.records.base import Record
from portal.records.event import Event
from portal.records.grants import (
    PRESS_OFFICE,
    GroupGrant,
    grant_writing_and_publishing,
    group_grants,
)
from portal.records.organisation import Organisation
from portal.records.person import Person
from portal.records.person_visibility import address_in_a_listing, people_with_own_page
from portal.records.publication import publish_scheduled
from portal.records.reindex import NamingPages, naming_pages
from portal.search.index.kinds import SearchKind, search_kinds
from portal.search.index.repairing import work_off_backlog
from portal.search.index.sources import search_sources
from portal.search.index.sources.events import ROWS as EVENT_ROWS
from portal.search.index.sources.events import event_told
from portal.search.index.sources.organisations import ROWS as ORGANISATION_ROWS
from portal.search.index.sources.organisations import organisation_told
from portal.search.index.sources.people import person_told, rows_about_person
from portal.search.index.sources.records import RecordSource
from portal.search.registration import register as register_search
from portal.setup.demo.registration import register as register_demo
from portal.site.identity import SiteIdentity
from portal.syndication.event_feed import event_entries
from portal.syndication.feeds.lists import ListFeed, list_feeds
from portal.syndication.linked_data.events import event_thing
from portal.syndication.linked_data.people import organisation_thing, person_thing
from portal.syndication.linked_data.things import Described, described
from portal.syndication.sharing.making import make_missing_pictures
from portal.values.due_jobs import DueJob, due_jobs

index_pages.register(
    IndexPage(EventIndexPage, "events", pgettext_lazy("title of a list", "Events"), order=40)
)

list_feeds.register(ListFeed("events", EventIndexPage, event_entries, order=40))

event_address = record_addresses.register(
    RecordAddress("events", Event, "portal/event_page.html", event_context, Event.objects.live)
)
person_address = record_addresses.register(
    RecordAddress(
        "people",
        Person,
        "portal/person.html",
        person_context,
        people_with_own_page,
        address_in_a_listing,
    )
)
organisation_address = record_addresses.register(
    RecordAddress(
        "organisations",
        Organisation,
        "portal/organisation.html",
        organisation_context,
        Organisation.objects.live,
    )
)

search_kinds.register(SearchKind("event", _("Event"), (Event, EventPage), is_dated=True))
search_kinds.register(SearchKind("person", _("Person"), (Person,)))
search_kinds.register(SearchKind("organisation", _("Organisation"), (Organisation,)))

due_jobs.register(DueJob("scheduled publishing", publish_scheduled, order=10))
due_jobs.register(DueJob("search index", work_off_backlog, order=50))
due_jobs.register(DueJob("pictures for sharing", make_missing_pictures, order=60))

search_sources.register(RecordSource(event_address, EVENT_ROWS, event_told))
search_sources.register(RecordSource(person_address, rows_about_person(), person_told))
search_sources.register(RecordSource(organisation_address, ORGANISATION_ROWS, organisation_told))

described.register(Described(Event, event_thing))
described.register(Described(Person, person_thing))
described.register(Described(Organisation, organisation_thing))

naming_pages.register(NamingPages(Record, pages_with_in_body))
naming_pages.register(
    NamingPages(Event, lambda event: event.pages.all()),
)

for order, check in enumerate(
    (
        words.title,
        words.lead,
        links.links,
        links.unread_files,
        words.headings,
        words.mixed_letters,
    )
):
    page_checks.register(PageCheck(check, BasePage, order=order))

register_sections()
person_sections.register(
    Section("events", "portal/parts/person_events.html", events_of_person, order=30, kept=True)
)

organisation_sections.register(
    Section("people", "portal/parts/organisation_people.html", people_of_organisation, order=30)
)
organisation_sections.register(
    Section("events", "portal/parts/person_events.html", events_of_organisation, order=40)
)
page_summaries.register(EVENT_SUMMARY)

picture_uses.register(PictureUse("emblem", ("emblem",), SiteIdentity))
picture_uses.register(PictureUse("portrait", ("portrait", "face"), Person))
# In any page that has a body, whatever the name of its field.
picture_uses.register(PictureUse(r"[\w.]+\.image\.image", ("figure",)))
picture_uses.register(PictureUse(r"[\w.]+\.gallery\.item\.image", ("gallery",)))
due_jobs.register(DueJob("pictures", make_missing_renditions, order=80))

grant_writing_and_publishing(
    "portal.Organisation",
    "portal.Person",
    "portal.Programme",
    "portal.Event",
    "portal.Activity",
    "portal.Commitment",
)
# A vocabulary is shared by all: editors propose terms in the choosers, the press office keeps it.
for vocabulary in (
    "Topic",
    "Specialty",
    "Degree",
    "AcademicTitle",
    "QualificationCategory",
    "AdvisoryFunction",
):
    grant_writing_and_publishing(f"portal.{vocabulary}")
group_grants.register(GroupGrant(PRESS_OFFICE, "portal.SiteIdentity", ("change",)))
group_grants.register(GroupGrant(PRESS_OFFICE, "portal.SiteTheme", ("change",)))

register_search()
register_demo()
register_guide()
