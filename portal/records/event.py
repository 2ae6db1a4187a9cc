"""Events: who came in whose delegation and in what post, who spoke, what came of it."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    MultipleChooserPanel,
    PublishingPanel,
)
from wagtail.models import Orderable
from wagtail.search import index

from portal.fields import CountriesField, CountryField, PartialDateField, WordsField
from portal.panels import NestedPanel
from portal.records.links import RecordKey, RequiredRecordKey
from portal.records.names import NamedRecord, NameRow


class Progress(models.TextChoices):
    """How far an event is, as its source says; dates may be unknown."""

    PLANNED = "planned", pgettext_lazy("event", "planned")
    UNDER_WAY = "under_way", pgettext_lazy("event", "under way")
    HELD = "held", pgettext_lazy("event", "held")
    CANCELLED = "cancelled", pgettext_lazy("event", "cancelled")


class Event(NamedRecord):
    """A conference, days of a country's medicine, a meeting."""

    public_url_name = "portal_event"

    programme = RecordKey("portal.Programme", verbose_name=_("programme"), related_name="events")
    part_of = RecordKey("self", verbose_name=_("part of"), related_name="parts")
    start = PartialDateField(_("start"))
    end = PartialDateField(_("end"))
    progress = models.CharField(
        _("progress"),
        max_length=12,
        choices=Progress.choices,
        blank=True,
        help_text=_("As the source says, when it gives no dates."),
    )
    online = models.BooleanField(_("online"), default=False)
    country = CountryField(_("country"))
    city = WordsField(_("city"))
    venue = WordsField(_("venue"))
    purpose = WordsField(_("purpose"), long=True)
    legal_basis = WordsField(
        _("legal basis"), help_text=_("In words, when the source names no agreement.")
    )
    results_open = models.BooleanField(
        _("the list of results is open"),
        default=False,
        help_text=_("The source says “such as” or “among others”."),
    )

    panels = [
        InlinePanel("names", label=_("Name"), min_num=1),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("start"), FieldPanel("end"), FieldPanel("progress")]),
                FieldPanel("online"),
                FieldPanel("country"),
                FieldPanel("city"),
                FieldPanel("venue"),
            ],
            heading=_("When and where"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("programme"),
                FieldPanel("part_of"),
                FieldPanel("purpose"),
                FieldPanel("legal_basis"),
                MultipleChooserPanel("topics", chooser_field_name="topic", label=_("Topic")),
            ],
            heading=_("What for"),
        ),
        InlinePanel("roles", label=_("Role"), heading=_("Who led, spoke, organised, took part")),
        InlinePanel(
            "delegations",
            label=_("Delegation"),
            help_text=_("For a delegation inside another, name the organisation it came with."),
        ),
        InlinePanel("sessions", label=_("Session")),
        MultiFieldPanel(
            [InlinePanel("results", label=_("Result")), FieldPanel("results_open")],
            heading=_("Results"),
            help_text=_("Agreements signed here show by themselves: they name this event."),
        ),
        PublishingPanel(),
    ]

    search_fields = [*NamedRecord.search_fields, index.FilterField("start")]

    class Meta(NamedRecord.Meta):
        verbose_name = _("event")
        verbose_name_plural = _("events")

    def publication_errors(self):
        errors = super().publication_errors()
        if self.start and self.end and self.end.latest < self.start.earliest:
            errors.append(
                ValidationError(_("The event ends before it starts."), params={"field": "end"})
            )
        present = {d.organisation_id for d in self.delegations.all()}
        for delegation in self.delegations.all():
            if delegation.within_id and delegation.within_id not in present:
                errors.append(
                    ValidationError(
                        _("“%(organisation)s” has no delegation here to be part of."),
                        params={"field": "delegations", "organisation": delegation.within},
                    )
                )
        return errors

    def delegation_tree(self) -> list[Delegation]:
        """The outermost delegations, each with its own ``parts``, to any depth."""
        rows = list(self.delegations.all())
        for row in rows:
            row.parts = [
                other
                for other in rows
                if other is not row and other.within_id and other.within_id == row.organisation_id
            ]
        nested = {id(part) for row in rows for part in row.parts}
        return [row for row in rows if id(row) not in nested]


class EventName(NameRow):
    record = ParentalKey(Event, on_delete=models.CASCADE, related_name="names")


class EventTopic(Orderable):
    event = ParentalKey(Event, on_delete=models.CASCADE, related_name="topics")
    topic = RequiredRecordKey("portal.Topic", verbose_name=_("topic"), related_name="event_rows")

    panels = [FieldPanel("topic")]

    def __str__(self):
        return str(self.topic) if self.topic_id else ""


class Delegation(ClusterableModel, Orderable):
    """Those who came for an organisation or country, perhaps within a larger delegation."""

    event = ParentalKey(Event, on_delete=models.CASCADE, related_name="delegations")
    organisation = RecordKey("portal.Organisation", verbose_name=_("organisation"))
    title = WordsField(
        pgettext_lazy("of a delegation", "title"), help_text=_("When no organisation names it.")
    )
    country = CountryField(_("country"))
    within = RecordKey(
        "portal.Organisation",
        verbose_name=_("within the delegation of"),
        help_text=_("The organisation of the delegation that this one is a part of."),
    )

    panels = [
        FieldPanel("organisation"),
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("country"), FieldPanel("within")]),
        NestedPanel("members", label=_("Member")),
    ]

    # Without it the order of ClusterableModel, which has none, would be inherited.
    class Meta(Orderable.Meta):
        pass

    def __str__(self):
        return str(self.title or self.organisation or "")

    @property
    def heads(self) -> list[DelegationMember]:
        return [member for member in self.members.all() if member.is_head]

    @property
    def others(self) -> list[DelegationMember]:
        """Named members who do not lead, in the source's order."""
        return [m for m in self.members.all() if m.person_id and not m.is_head]

    @property
    def groups(self) -> list[DelegationMember]:
        """Members whom the source does not name."""
        return [m for m in self.members.all() if not m.person_id]


class HeldThen(models.Model):
    """What a person was at the time of an event (abstract): five different things."""

    post = WordsField(pgettext_lazy("position held", "post"))
    degree = RecordKey("portal.Degree", verbose_name=_("degree"))
    academic_title = RecordKey("portal.AcademicTitle", verbose_name=_("academic title"))
    qualification = RecordKey(
        "portal.QualificationCategory", verbose_name=_("qualification category")
    )
    function = RecordKey("portal.AdvisoryFunction", verbose_name=_("advisory function"))

    class Meta:
        abstract = True

    @property
    def standing(self) -> list:
        """Degree, title, category and function then, in this order, absent ones left out."""
        held = (self.degree, self.academic_title, self.qualification, self.function)
        return [term for term in held if term]


class DelegationMember(HeldThen, Orderable):
    """A named person, or a group that the source does not name."""

    delegation = ParentalKey(Delegation, on_delete=models.CASCADE, related_name="members")
    person = RecordKey("portal.Person", verbose_name=_("person"), related_name="memberships")
    group = WordsField(
        _("unnamed group"), help_text=_("“Representatives of universities”, when nobody is named.")
    )
    is_head = models.BooleanField(_("leads the delegation"), default=False)

    panels = [
        FieldRowPanel([FieldPanel("person"), FieldPanel("is_head")]),
        FieldPanel("group"),
        FieldPanel("post"),
        FieldRowPanel([FieldPanel("degree"), FieldPanel("academic_title")]),
        FieldRowPanel([FieldPanel("qualification"), FieldPanel("function")]),
    ]

    def __str__(self):
        name = str(self.person or self.group)
        return f"{name}, {self.post}" if self.post else name


class EventRoleKind(models.TextChoices):
    LEADER = "leader", pgettext_lazy("role at an event", "led the event")
    CHAIR = "chair", pgettext_lazy("role at an event", "chair")
    SPEAKER = "speaker", pgettext_lazy("role at an event", "speaker")
    ORGANISER = "organiser", pgettext_lazy("role at an event", "organiser")
    HOST = "host", pgettext_lazy("role at an event", "host")
    PARTICIPANT = "participant", pgettext_lazy("role at an event", "participant")


class EventRole(Orderable):
    """Who did what at the event: a person, an organisation or an unnamed group."""

    event = ParentalKey(Event, on_delete=models.CASCADE, related_name="roles")
    role = models.CharField(_("role"), max_length=12, choices=EventRoleKind.choices)
    person = RecordKey("portal.Person", verbose_name=_("person"), related_name="event_roles")
    post = WordsField(pgettext_lazy("position held", "post held then"))
    organisation = RecordKey(
        "portal.Organisation", verbose_name=_("organisation"), related_name="event_roles"
    )
    group = WordsField(_("unnamed group"))
    countries = CountriesField(_("countries"))
    region = WordsField(_("region"), help_text=_("When the source names a region, not countries."))

    panels = [
        FieldPanel("role"),
        FieldPanel("person"),
        FieldPanel("post"),
        FieldPanel("organisation"),
        FieldPanel("group"),
        FieldPanel("countries"),
        FieldPanel("region"),
    ]

    def __str__(self):
        return f"{self.get_role_display()}: {self.person or self.group or self.organisation or ''}"


class EventSession(ClusterableModel, Orderable):
    event = ParentalKey(Event, on_delete=models.CASCADE, related_name="sessions")
    title = WordsField(pgettext_lazy("of a session", "title"))
    level = WordsField(_("level"), help_text=_("“High level”, when the source says so."))
    date = PartialDateField(_("date"))

    panels = [
        FieldPanel("title"),
        FieldPanel("level"),
        FieldPanel("date"),
        NestedPanel("talks", label=_("Talk")),
    ]

    # Without it the order of ClusterableModel, which has none, would be inherited.
    class Meta(Orderable.Meta):
        pass

    def __str__(self):
        return str(self.title or self.level)


class Talk(Orderable):
    session = ParentalKey(EventSession, on_delete=models.CASCADE, related_name="talks")
    title = WordsField(pgettext_lazy("of a talk", "title"))
    speaker = RecordKey("portal.Person", verbose_name=_("speaker"), related_name="talks")
    post = WordsField(pgettext_lazy("position held", "post held then"))

    panels = [FieldPanel("title"), FieldPanel("speaker"), FieldPanel("post")]

    def __str__(self):
        return f"{self.title} ({self.speaker})" if self.speaker_id else str(self.title)


class EventResult(Orderable):
    event = ParentalKey(Event, on_delete=models.CASCADE, related_name="results")
    statement = WordsField(_("result"))
    organisation = RecordKey("portal.Organisation", verbose_name=_("organisation"))

    panels = [FieldPanel("statement"), FieldPanel("organisation")]

    def __str__(self):
        return str(self.statement)
