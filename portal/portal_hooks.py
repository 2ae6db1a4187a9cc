"""What the portal itself registers with its own registries."""

from portal.admin.guide.chapters import OWN_CHAPTERS, chapters
from portal.caching.sections import content_sections, home_sections
from portal.pages.base import BasePage
from portal.pages.home_front import HOME
from portal.pictures.making import make_missing_pictures as make_missing_renditions
from portal.publishing.checks import PageCheck, links, page_checks, words
from portal.publishing.notifications.outbox import send_waiting
from portal.records import public_organisation, public_person
from portal.records.grants import (
    PRESS_OFFICE,
    GroupGrant,
    grant_writing_and_publishing,
    group_grants,
)
from portal.records.publication import publish_scheduled
from portal.search.index.facets import search_facets
from portal.search.index.repairing import work_off_backlog
from portal.search.registration import FACETS
from portal.setup.demo.contents import DEMO, contents
from portal.syndication.sharing.making import make_missing_pictures
from portal.values.due_jobs import DueJob, due_jobs

due_jobs.register(DueJob("scheduled publishing", publish_scheduled, order=10))
due_jobs.register(DueJob("mail", send_waiting, order=20))
due_jobs.register(DueJob("search index", work_off_backlog, order=50))
due_jobs.register(DueJob("pictures for sharing", make_missing_pictures, order=60))
due_jobs.register(DueJob("pictures", make_missing_renditions, order=80))

for order, check in enumerate(
    (words.title, words.lead, links.links, links.unread_files, words.headings, words.mixed_letters)
):
    page_checks.register(PageCheck(check, BasePage, order=order))

home_sections.register(*HOME)
content_sections.register(public_person.EVENTS, *public_organisation.SECTIONS)
search_facets.register(*FACETS)

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

contents.register(DEMO)
chapters.register(*OWN_CHAPTERS)
