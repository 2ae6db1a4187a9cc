from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import InlinePanel, PublishingPanel

from experts.records.offers import Offer
from portal.records.base import Record
from portal.records.links import RecordKey
from portal.values.fields import CountriesField, LocalisedTextField
from portal.values.localised_text import Text


class GroupOffer(Record):
    """What a group whose members are not named has offered: doctors of a diaspora at an event."""

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

    def label(self, language: str | None = None) -> Text:
        return self.group.best(language)

    def all_names(self) -> str:
        return " ".join(self.group.values())


class GroupOfferItem(Offer):
    record = ParentalKey(GroupOffer, on_delete=models.CASCADE, related_name="offers")
