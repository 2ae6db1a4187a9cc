from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldRowPanel, InlinePanel, PublishingPanel

from portal.records.links import LinkRow, RecordKey, RequiredRecordKey
from portal.records.names import NamedRecord, NameRow
from portal.values.fields import PartialDateField


class ProgrammeRole(models.TextChoices):
    ORGANISER = "organiser", _("organiser")
    PARTNER = "partner", _("partner")
    FUNDER = "funder", _("funder")


class Programme(NamedRecord):
    """What holds events and activities together: a year of a country, a lecture programme."""

    part_of = RecordKey("self", verbose_name=_("part of"))
    eponym = RecordKey("portal.Person", verbose_name=_("named after"))
    start = PartialDateField(_("start"))
    end = PartialDateField(_("end"))

    panels = [
        InlinePanel("names", label=_("Name"), min_num=1),
        FieldRowPanel(["start", "end"]),
        "part_of",
        "eponym",
        InlinePanel("organisations", label=_("Organisation")),
        PublishingPanel(),
    ]

    class Meta(NamedRecord.Meta):
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")


class ProgrammeName(NameRow):
    record = ParentalKey(Programme, on_delete=models.CASCADE, related_name="names")


class ProgrammeOrganisation(LinkRow):
    programme = ParentalKey(Programme, on_delete=models.CASCADE, related_name="organisations")
    organisation = RequiredRecordKey("portal.Organisation", verbose_name=_("organisation"))
    role = models.CharField(_("role"), max_length=12, choices=ProgrammeRole.choices, blank=True)

    panels = ["organisation", "role"]
