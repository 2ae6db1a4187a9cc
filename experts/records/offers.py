"""What experts, and groups whose members are not named, offer: typed, so that clinics find it."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldRowPanel, InlinePanel, PublishingPanel
from wagtail.models import Orderable

from portal.records.base import Record
from portal.records.links import RecordKey
from portal.values.fields import (
    CountriesField,
    LanguagesField,
    LocalisedTextField,
    PartialDateField,
)


class OfferKind(models.TextChoices):
    CONSULTATION = "consultation", pgettext_lazy("offer", "consultations")
    MASTER_CLASS = "master_class", pgettext_lazy("offer", "master classes")
    SURGERY = "surgery", pgettext_lazy("offer", "complex surgery")
    INTERNSHIP = "internship", pgettext_lazy("offer", "internships")
    LECTURE = "lecture", pgettext_lazy("offer", "lectures")
    RESEARCH = "research", pgettext_lazy("offer", "joint research")
    MENTORING = "mentoring", pgettext_lazy("offer", "mentoring")
    EXPERTISE = "expertise", pgettext_lazy("offer", "expert opinion")


class OfferMode(models.TextChoices):
    ONSITE = "onsite", pgettext_lazy("offer", "on site")
    ONLINE = "online", pgettext_lazy("offer", "online")
    BOTH = "both", pgettext_lazy("offer", "on site or online")


class Offer(Orderable):
    """One offer (abstract). ``uuid`` is its identity: a row's key changes on publication."""

    uuid = models.UUIDField(default=uuid.uuid4, editable=False)
    kind = models.CharField(_("type"), max_length=16, choices=OfferKind.choices)
    specialty = RecordKey("portal.Specialty", verbose_name=_("specialty"))
    mode = models.CharField(_("mode"), max_length=8, choices=OfferMode.choices, blank=True)
    languages = LanguagesField(_("languages"))
    description = LocalisedTextField(_("what is offered"))
    period_start = PartialDateField(_("from"))
    period_end = PartialDateField(_("until"))
    days_a_year = models.PositiveSmallIntegerField(_("days a year"), null=True, blank=True)

    panels = [
        FieldRowPanel(["kind", "mode", "days_a_year"]),
        "specialty",
        "description",
        "languages",
        FieldRowPanel(["period_start", "period_end"]),
    ]

    class Meta(Orderable.Meta):
        abstract = True

    def __str__(self):
        return self.get_kind_display()


class GroupOffer(Record):
    """What a group whose members are not named has offered: doctors of a diaspora at an event."""

    called_by = "group"

    group = LocalisedTextField(_("group"))
    event = RecordKey("portal.Event", verbose_name=_("offered at"), related_name="group_offers")
    countries = CountriesField(_("countries"))
    region = LocalisedTextField(
        _("region"), help_text=_("When the source names a region, not countries.")
    )

    panels = [
        "group",
        "event",
        "countries",
        "region",
        InlinePanel("offers", label=_("Offer")),
        PublishingPanel(),
    ]

    class Meta(Record.Meta):
        verbose_name = _("offer of a group")
        verbose_name_plural = _("offers of groups")


class GroupOfferItem(Offer):
    record = ParentalKey(GroupOffer, on_delete=models.CASCADE, related_name="offers")
