"""What happened at an event: roles, sessions and talks, results."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable

from portal.records.links import RecordKey
from portal.records.panels import NestedPanel
from portal.values.fields import CountriesField, LocalisedTextField, PartialDateField


class EventRoleKind(models.TextChoices):
    LEADER = "leader", pgettext_lazy("role at an event", "led the event")
    CHAIR = "chair", pgettext_lazy("role at an event", "chair")
    SPEAKER = "speaker", pgettext_lazy("role at an event", "speaker")
    ORGANISER = "organiser", pgettext_lazy("role at an event", "organiser")
    HOST = "host", pgettext_lazy("role at an event", "host")
    PARTICIPANT = "participant", pgettext_lazy("role at an event", "participant")


class EventRole(Orderable):
    """Who did what at the event: a person, an organisation or an unnamed group."""

    event = ParentalKey("portal.Event", on_delete=models.CASCADE, related_name="roles")
    role = models.CharField(_("role"), max_length=12, choices=EventRoleKind.choices)
    person = RecordKey("portal.Person", verbose_name=_("person"), related_name="event_roles")
    post = LocalisedTextField(pgettext_lazy("position held", "post held then"))
    organisation = RecordKey(
        "portal.Organisation", verbose_name=_("organisation"), related_name="event_roles"
    )
    group = LocalisedTextField(_("unnamed group"))
    countries = CountriesField(_("countries"))
    region = LocalisedTextField(
        _("region"), help_text=_("When the source names a region, not countries.")
    )

    panels = ["role", "person", "post", "organisation", "group", "countries", "region"]

    def __str__(self):
        return f"{self.get_role_display()}: {self.person or self.group or self.organisation or ''}"


class EventSession(ClusterableModel, Orderable):
    event = ParentalKey("portal.Event", on_delete=models.CASCADE, related_name="sessions")
    title = LocalisedTextField(pgettext_lazy("of a session", "title"))
    level = LocalisedTextField(_("level"), help_text=_("“High level”, when the source says so."))
    date = PartialDateField(_("date"))

    panels = ["title", "level", "date", NestedPanel("talks", label=_("Talk"))]

    # Without it the order of ClusterableModel, which has none, would be inherited.
    class Meta(Orderable.Meta):
        pass

    def __str__(self):
        return str(self.title or self.level)


class Talk(Orderable):
    session = ParentalKey(EventSession, on_delete=models.CASCADE, related_name="talks")
    title = LocalisedTextField(pgettext_lazy("of a talk", "title"))
    speaker = RecordKey("portal.Person", verbose_name=_("speaker"), related_name="talks")
    post = LocalisedTextField(pgettext_lazy("position held", "post held then"))

    panels = ["title", "speaker", "post"]

    def __str__(self):
        return f"{self.title} ({self.speaker})" if self.speaker_id else str(self.title)


class EventResult(Orderable):
    event = ParentalKey("portal.Event", on_delete=models.CASCADE, related_name="results")
    statement = LocalisedTextField(_("result"))
    organisation = RecordKey("portal.Organisation", verbose_name=_("organisation"))

    panels = ["statement", "organisation"]

    def __str__(self):
        return str(self.statement)
