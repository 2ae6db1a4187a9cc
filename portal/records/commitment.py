"""Commitments: what an organisation has promised, to whom, and what became of it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldRowPanel, InlinePanel, MultiFieldPanel, PublishingPanel
from wagtail.models import Orderable

from portal.records.base import Record, refusal
from portal.records.links import RecordKey
from portal.values.fields import LocalisedTextField, PartialDateField


class CommitmentStatus(models.TextChoices):
    UNKNOWN = "unknown", pgettext_lazy("commitment", "status unknown")
    GIVEN = "given", pgettext_lazy("commitment", "given")
    UNDER_WAY = "under_way", pgettext_lazy("commitment", "under way")
    KEPT = "kept", pgettext_lazy("commitment", "kept")
    BROKEN = "broken", pgettext_lazy("commitment", "not kept")
    WITHDRAWN = "withdrawn", pgettext_lazy("commitment", "withdrawn")


class Commitment(Record):
    """A promise made in public, with its source."""

    called_by = "statement"

    statement = LocalisedTextField(_("statement"), long=True)
    by = RecordKey("portal.Organisation", verbose_name=_("by"), related_name="commitments")
    by_person = RecordKey("portal.Person", verbose_name=_("by the person"))
    to_organisation = RecordKey("portal.Organisation", verbose_name=_("to the organisation"))
    to_words = LocalisedTextField(_("to, in words"), help_text=_("“Doctors of the diaspora”."))
    event = RecordKey("portal.Event", verbose_name=_("given at"), related_name="commitments")
    programme = RecordKey("portal.Programme", verbose_name=_("within the programme"))
    given = PartialDateField(_("given on"))
    due = PartialDateField(_("due"))
    status = models.CharField(
        _("status"), max_length=12, choices=CommitmentStatus.choices, default=CommitmentStatus.GIVEN
    )
    source_words = LocalisedTextField(_("source, in words"))
    source_url = models.URLField(_("address of the source"), blank=True)

    panels = [
        "statement",
        MultiFieldPanel(
            ["by", "by_person", "to_organisation", "to_words"], heading=_("Who to whom")
        ),
        FieldRowPanel(["given", "due", "status"]),
        MultiFieldPanel(["event", "programme", "source_words", "source_url"], heading=_("Source")),
        InlinePanel("evidence", label=_("Evidence")),
        PublishingPanel(),
    ]

    class Meta(Record.Meta):
        verbose_name = _("commitment")
        verbose_name_plural = _("commitments")

    def publication_errors(self):
        errors = super().publication_errors()
        if not (self.by_id or self.by_person_id):
            errors.append(refusal(_("Say who has given it."), "by"))
        return errors


class CommitmentEvidence(Orderable):
    commitment = ParentalKey(Commitment, on_delete=models.CASCADE, related_name="evidence")
    date = PartialDateField(_("date"))
    words = LocalisedTextField(_("what happened"))
    url = models.URLField(_("address"), blank=True)

    panels = ["date", "words", "url"]

    def __str__(self):
        return str(self.words)
