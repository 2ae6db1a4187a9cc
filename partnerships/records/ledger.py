from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldRowPanel
from wagtail.models import Orderable

from partnerships.records.choices import ActionKind
from portal.records.links import RecordKey
from portal.values.fields import LocalisedTextField, PartialDateField


class TreatyAction(Orderable):
    """An act in the life of an agreement, with its date as exactly as the source gives it."""

    agreement = ParentalKey(
        "portal_partnerships.Agreement", on_delete=models.CASCADE, related_name="actions"
    )
    kind = models.CharField(_("act"), max_length=24, choices=ActionKind.choices)
    date = PartialDateField(_("date"))
    effect_date = PartialDateField(
        _("takes effect on"), help_text=_("When it differs from the date of the act.")
    )
    participant = RecordKey(
        "portal.Organisation",
        verbose_name=_("act of"),
        help_text=_("One of the participants, when it acted alone."),
    )
    place = LocalisedTextField(_("place"))
    note = LocalisedTextField(_("what it changes"))
    source = LocalisedTextField(_("source"))

    panels = [
        FieldRowPanel(["kind", "date", "effect_date"]),
        "participant",
        "note",
        "place",
        "source",
    ]

    def __str__(self):
        return f"{self.get_kind_display()} {self.date}".strip()
