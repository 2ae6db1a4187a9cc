"""What experts offer: typed, so that clinics find it."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldRowPanel
from wagtail.models import Orderable

from portal.records.links import RecordKey
from portal.values.fields import LanguagesField, LocalisedTextField, PartialDateField


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
