"""Every model of the portal. Each is defined in the file of its subject."""

from portal.pages.event import EventIndexPage, EventPage, EventPageChangeNote
from portal.pages.home import HomePage
from portal.pages.standard import StandardPage, StandardPageChangeNote
from portal.publishing.kept_versions import PublishedVersion
from portal.publishing.withdrawal.withdrawal import Withdrawal, WithdrawnAddress
from portal.records.activity import Activity, ActivityOrganisation, ActivityPerson, ActivityResult
from portal.records.commitment import Commitment, CommitmentEvidence
from portal.records.delegation import Delegation, DelegationMember
from portal.records.event import Event, EventName, EventTopic
from portal.records.event_programme import EventResult, EventRole, EventSession, Talk
from portal.records.organisation import Organisation, OrganisationName
from portal.records.person import (
    Appointment,
    Person,
    PersonDegree,
    PersonFunction,
    PersonLanguage,
    PersonName,
    PersonSpecialty,
)
from portal.records.programme import Programme, ProgrammeName, ProgrammeOrganisation
from portal.records.vocabulary import (
    AcademicTitle,
    AcademicTitleName,
    AdvisoryFunction,
    AdvisoryFunctionName,
    Degree,
    DegreeName,
    QualificationCategory,
    QualificationCategoryName,
    Specialty,
    SpecialtyName,
    Topic,
    TopicName,
)
from portal.search.engines.entries import (
    SearchBacklog,
    SearchBuild,
    SearchEntry,
    SearchFace,
    SearchFacet,
    SearchWord,
)
from portal.search.index.files.document_text import DocumentText
from portal.site.icons.icon_set import SiteIcons
from portal.site.identity import SiteIdentity
from portal.site.theme_setting import SiteTheme
from portal.syndication.sharing.share_picture import SharePicture
