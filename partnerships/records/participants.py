from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldRowPanel
from wagtail.models import Orderable

from partnerships.records.choices import ParticipantRole
from portal.records.links import RecordKey
from portal.records.panels import NestedPanel
from portal.values.fields import LocalisedTextField


class Participant(ClusterableModel, Orderable):
    """A party or another organisation in its role; empty when the source does not name it."""

    agreement = ParentalKey(
        "portal_partnerships.Agreement", on_delete=models.CASCADE, related_name="participants"
    )
    organisation = RecordKey(
        "portal.Organisation",
        verbose_name=_("organisation"),
        related_name="participations",
        help_text=_("Empty: a party that the source does not name."),
    )
    name_printed = models.CharField(_("name as printed"), max_length=500, blank=True)
    role = models.CharField(
        _("role"), max_length=16, choices=ParticipantRole.choices, default=ParticipantRole.PARTY
    )

    panels = [
        FieldRowPanel(["organisation", "role"]),
        "name_printed",
        NestedPanel("signatories", label=_("Signatory")),
    ]

    # Without it the order of ClusterableModel, which has none, would be inherited.
    class Meta(Orderable.Meta):
        pass

    def __str__(self):
        return str(self.organisation or self.name_printed or _("party not named in the source"))


class Signatory(Orderable):
    """Who signed for the participant, and in what capacity (Vienna Convention, article 7)."""

    participant = ParentalKey(Participant, on_delete=models.CASCADE, related_name="signatories")
    person = RecordKey("portal.Person", verbose_name=_("person"), related_name="signatures")
    name_printed = models.CharField(_("name as printed"), max_length=255, blank=True)
    capacity = LocalisedTextField(
        _("capacity"), help_text=_("The post held then, or “under full powers”.")
    )

    panels = ["person", "name_printed", "capacity"]

    def __str__(self):
        return str(self.person or self.name_printed or _("name not published"))
