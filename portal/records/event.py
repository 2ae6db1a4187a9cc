"""Events. Who came is in ``delegation``, who spoke and what came of it in ``event_programme``."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import (
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    MultipleChooserPanel,
    PublishingPanel,
)
from wagtail.search import index

from portal.records.base import refusal
from portal.records.links import LinkRow, RecordKey, RequiredRecordKey
from portal.records.names import NamedRecord, NameRow
from portal.records.searched import SearchKind
from portal.values.fields import CountryField, LocalisedTextField, PartialDateField
from portal.values.types import late_method


class Progress(models.TextChoices):
    """How far an event is, as its source says; dates may be unknown."""

    PLANNED = "planned", pgettext_lazy("event", "planned")
    UNDER_WAY = "under_way", pgettext_lazy("event", "under way")
    HELD = "held", pgettext_lazy("event", "held")
    CANCELLED = "cancelled", pgettext_lazy("event", "cancelled")


class Event(NamedRecord):
    """A conference, days of a country's medicine, a meeting."""

    type_order = 40
    address_prefix = "events"
    template = "portal/event_page.html"
    search_kind = SearchKind("event", _("Event"), is_dated=True)
    search_rows = classmethod(late_method("portal.records.public_event.rows_of_search"))
    search_text = late_method("portal.records.public_event.search_text")
    get_context = late_method("portal.records.public_event.event_context")
    linked_data = late_method("portal.records.public_event.linked_data")
    feed_summary = late_method("portal.records.public_event.when_and_where")

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
    city = LocalisedTextField(_("city"))
    venue = LocalisedTextField(_("venue"))
    purpose = LocalisedTextField(_("purpose"), long=True)
    legal_basis = LocalisedTextField(
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
            [FieldRowPanel(["start", "end", "progress"]), "online", "country", "city", "venue"],
            heading=_("When and where"),
        ),
        MultiFieldPanel(
            [
                "programme",
                "part_of",
                "purpose",
                "legal_basis",
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
            [InlinePanel("results", label=_("Result")), "results_open"],
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
            errors.append(refusal(_("The event ends before it starts."), "end"))
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

    def delegation_tree(self) -> list:
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


class EventTopic(LinkRow):
    event = ParentalKey(Event, on_delete=models.CASCADE, related_name="topics")
    topic = RequiredRecordKey("portal.Topic", verbose_name=_("topic"), related_name="event_rows")

    panels = ["topic"]
