"""Activities, by the terms of IATI: what was planned and done, with whom, and the result."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldRowPanel, InlinePanel, MultiFieldPanel, PublishingPanel
from wagtail.models import Orderable

from portal.records.base import Record, refusal
from portal.records.links import RecordKey
from portal.values.fields import CountryField, LocalisedTextField, PartialDateField


class ActivityKind(models.TextChoices):
    MASTER_CLASS = "master_class", _("master class")
    CONSULTATION = "consultation", _("consultation")
    SURGERY = "surgery", _("surgery")
    INTERNSHIP = "internship", _("internship")
    LECTURE = "lecture", _("lecture")
    EXCHANGE = "exchange", _("exchange")
    RESEARCH = "research", _("research")
    EQUIPMENT = "equipment", _("equipment")
    VISIT = "visit", _("visit")


class ActivityRole(models.TextChoices):
    """Organisation roles of IATI, in words that editors know."""

    FUNDING = "funding", _("funding")
    ACCOUNTABLE = "accountable", _("accountable")
    EXTENDING = "extending", _("arranging")
    IMPLEMENTING = "implementing", _("carrying out")


class Activity(Record):
    """Something planned or done together: a master class, an internship, a visit."""

    called_by = "words"

    words = LocalisedTextField(pgettext_lazy("of an activity", "title"))
    kind = models.CharField(_("type"), max_length=12, choices=ActivityKind.choices)
    topic = RecordKey("portal.Topic", verbose_name=_("topic"))
    event = RecordKey("portal.Event", verbose_name=_("event"), related_name="activities")
    programme = RecordKey(
        "portal.Programme", verbose_name=_("programme"), related_name="activities"
    )
    planned_start = PartialDateField(_("planned start"))
    planned_end = PartialDateField(_("planned end"))
    actual_start = PartialDateField(_("actual start"))
    actual_end = PartialDateField(_("actual end"))
    online = models.BooleanField(_("online"), default=False)
    country = CountryField(_("country"))
    city = LocalisedTextField(_("city"))

    panels = [
        "words",
        FieldRowPanel(["kind", "topic"]),
        MultiFieldPanel(
            [
                FieldRowPanel(["planned_start", "planned_end"]),
                FieldRowPanel(["actual_start", "actual_end"]),
                "online",
                "country",
                "city",
            ],
            heading=_("When and where"),
        ),
        InlinePanel("organisations", label=_("Organisation")),
        InlinePanel("people", label=_("Person")),
        "event",
        "programme",
        InlinePanel("results", label=_("Result")),
        PublishingPanel(),
    ]

    class Meta(Record.Meta):
        verbose_name = _("activity")
        verbose_name_plural = _("activities")

    def publication_errors(self):
        errors = super().publication_errors()
        for start, end in (("planned_start", "planned_end"), ("actual_start", "actual_end")):
            begins, ends = getattr(self, start), getattr(self, end)
            if begins and ends and ends.latest < begins.earliest:
                errors.append(refusal(_("It ends before it starts."), end))
        return errors


class ActivityOrganisation(Orderable):
    activity = ParentalKey(Activity, on_delete=models.CASCADE, related_name="organisations")
    organisation = RecordKey(
        "portal.Organisation", verbose_name=_("organisation"), related_name="activity_rows"
    )
    role = models.CharField(_("role"), max_length=12, choices=ActivityRole.choices, blank=True)

    panels = ["organisation", "role"]

    def __str__(self):
        return str(self.organisation or "")


class ActivityPerson(Orderable):
    activity = ParentalKey(Activity, on_delete=models.CASCADE, related_name="people")
    person = RecordKey("portal.Person", verbose_name=_("person"), related_name="activity_rows")
    role = LocalisedTextField(_("role"))

    panels = ["person", "role"]

    def __str__(self):
        return str(self.person or "")


class ActivityResult(Orderable):
    activity = ParentalKey(Activity, on_delete=models.CASCADE, related_name="results")
    indicator = LocalisedTextField(_("indicator"))
    value = models.DecimalField(
        pgettext_lazy("measured", "value"), max_digits=14, decimal_places=2, null=True, blank=True
    )
    unit = LocalisedTextField(_("unit"))
    evidence = LocalisedTextField(_("evidence"))
    evidence_url = models.URLField(_("address of the evidence"), blank=True)

    panels = ["indicator", FieldRowPanel(["value", "unit"]), "evidence", "evidence_url"]

    def __str__(self):
        return str(self.indicator)
