"""The lists, forms and choosers of the foundation's records, and their places in the menu."""

from django.utils.translation import gettext_lazy as _

from portal.admin.choosers import line, year
from portal.admin.creation_forms import DraftForm, PersonDraftForm
from portal.admin.menu import MenuGroup, index_page
from portal.admin.page_lists import PageListViewSet
from portal.admin.viewsets import RecordViewSet
from portal.languages.cldr import country_name
from portal.pages.event import EventIndexPage, EventPage
from portal.records.activity import Activity
from portal.records.commitment import Commitment
from portal.records.event import Event
from portal.records.organisation import Organisation
from portal.records.person import Person
from portal.records.programme import Programme
from portal.records.vocabulary import (
    AcademicTitle,
    AdvisoryFunction,
    Degree,
    QualificationCategory,
    Specialty,
    Topic,
)


def organisation_facts(organisation) -> str:
    return line(
        organisation.get_kind_display(), organisation.city, country_name(organisation.country)
    )


def person_facts(person) -> str:
    appointment = person.post_at()
    if not appointment:
        return ""
    return line(appointment.post, appointment.organisation)


def event_facts(event) -> str:
    return line(year(event.start), event.city, country_name(event.country))


class OrganisationViewSet(RecordViewSet):
    model = Organisation
    icon = "home"
    facts = ("kind", "country")
    exported_facts = ("city", "website", "ror")
    narrowed_by = ("kind", "country")
    creation_fields = ("kind", "country")
    chooser_facts = staticmethod(organisation_facts)


class PersonViewSet(RecordViewSet):
    model = Person
    icon = "user"
    picture = "portrait"
    facts = ("academic_title",)
    prefetch = ("academic_title",)
    creation_base = PersonDraftForm
    chooser_facts = staticmethod(person_facts)
    chooser_prefetch = ("appointments__organisation",)


class EventViewSet(RecordViewSet):
    model = Event
    icon = "calendar-alt"
    facts = ("start", "country", "progress")
    exported_facts = ("end", "city", "online")
    narrowed_by = ("progress", "country", "online")
    creation_fields = ("start", "country")
    chooser_facts = staticmethod(event_facts)


class ProgrammeViewSet(RecordViewSet):
    model = Programme
    icon = "list-ul"
    facts = ("start", "end")
    chooser_facts = staticmethod(lambda programme: year(programme.start))


class ActivityViewSet(RecordViewSet):
    model = Activity
    icon = "calendar-check"
    facts = ("kind", "planned_start", "actual_start", "country")
    narrowed_by = ("kind", "country", "online")
    creation_base = DraftForm
    creation_fields = ("words", "kind")
    chooser_facts = staticmethod(lambda activity: activity.get_kind_display())


class CommitmentViewSet(RecordViewSet):
    model = Commitment
    icon = "pick"
    facts = ("by", "status", "due")
    narrowed_by = ("status",)
    prefetch = ("by",)
    creation_base = DraftForm
    creation_fields = ("statement", "by")
    chooser_facts = staticmethod(lambda commitment: commitment.get_status_display())


def term_viewset(term) -> type[RecordViewSet]:
    """The viewset of a vocabulary: a list of names."""
    return type(f"{term.__name__}ViewSet", (RecordViewSet,), {"model": term, "icon": "tag"})


class EventPageListViewSet(PageListViewSet):
    model = EventPage
    parent_model = EventIndexPage
    icon = "doc-empty"
    facts = ("event.start", "event.country")
    narrowed_by = ("event.start", "event.country", "event.topics.topic")
    prefetch = ("event",)


class PeopleAndOrganisations(MenuGroup):
    menu_label = _("People and organisations")
    menu_name = "people-and-organisations"
    menu_icon = "group"
    menu_order = 150
    items = (PersonViewSet, OrganisationViewSet)


class Events(MenuGroup):
    menu_label = _("Events")
    menu_name = "events"
    menu_icon = "calendar-alt"
    menu_order = 120
    items = (
        EventViewSet,
        ProgrammeViewSet,
        ActivityViewSet,
        CommitmentViewSet,
        EventPageListViewSet,
        index_page(EventIndexPage),
    )


class Vocabulary(MenuGroup):
    menu_label = _("Vocabulary")
    menu_name = "vocabulary"
    menu_icon = "tag"
    menu_order = 160
    items = tuple(
        term_viewset(term)
        for term in (
            Topic,
            Specialty,
            Degree,
            AcademicTitle,
            QualificationCategory,
            AdvisoryFunction,
        )
    )
