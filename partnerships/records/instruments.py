"""What belongs to an agreement: its texts, registrations, topics, related instruments, and the acts
of its ledger."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldRowPanel
from wagtail.documents import get_document_model_string
from wagtail.models import Orderable

from partnerships.ledger.acts import Kind
from partnerships.records.choices import CooperationForm, Relation, TextStanding
from portal.records.links import LinkRow, RecordKey, RequiredRecordKey
from portal.records.names import main_language
from portal.values.fields import LanguageField, LocalisedTextField, PartialDateField


class AgreementText(Orderable):
    """The text in one language. ``uuid`` is its identity: a row's key changes on publication."""

    agreement = ParentalKey(
        "portal_partnerships.Agreement", on_delete=models.CASCADE, related_name="texts"
    )
    uuid = models.UUIDField(default=uuid.uuid4, editable=False)
    language = LanguageField(_("language"), default=main_language)
    standing = models.CharField(
        _("standing"), max_length=12, choices=TextStanding.choices, default=TextStanding.AUTHENTIC
    )
    document = models.ForeignKey(
        get_document_model_string(),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("file"),
    )
    sha256 = models.CharField(_("SHA-256"), max_length=64, blank=True, editable=False)
    extracted_text = models.TextField(_("text in the file"), blank=True, editable=False)

    panels = [FieldRowPanel(["language", "standing"]), "document"]

    def __str__(self):
        return f"{self.get_language_display()}, {self.get_standing_display()}"


class AgreementTopic(LinkRow):
    agreement = ParentalKey(
        "portal_partnerships.Agreement", on_delete=models.CASCADE, related_name="topics"
    )
    topic = RequiredRecordKey(
        "portal.Topic", verbose_name=_("topic"), related_name="agreement_rows"
    )

    panels = ["topic"]


class AgreementCooperation(Orderable):
    """A form of cooperation that the agreement provides for."""

    agreement = ParentalKey(
        "portal_partnerships.Agreement", on_delete=models.CASCADE, related_name="forms"
    )
    form = models.CharField(
        _("form of cooperation"), max_length=20, choices=CooperationForm.choices
    )

    panels = ["form"]

    def __str__(self):
        return self.get_form_display()


class RelatedInstrument(Orderable):
    """Another instrument that this one amends, supplements, implements, extends or supersedes."""

    agreement = ParentalKey(
        "portal_partnerships.Agreement", on_delete=models.CASCADE, related_name="related"
    )
    kind = models.CharField(_("this agreement"), max_length=12, choices=Relation.choices)
    target = RecordKey(
        "portal_partnerships.Agreement",
        verbose_name=_("other instrument"),
        related_name="related_from",
    )
    words = LocalisedTextField(
        _("in words"), help_text=_("When the other instrument is not in the register.")
    )

    panels = ["kind", "target", "words"]

    def __str__(self):
        return f"{self.get_kind_display()} {self.target or self.words}"


class Registration(Orderable):
    """An entry in a register of treaties (Charter of the United Nations, article 102)."""

    agreement = ParentalKey(
        "portal_partnerships.Agreement", on_delete=models.CASCADE, related_name="registrations"
    )
    register = LocalisedTextField(_("register"))
    number = models.CharField(_("number"), max_length=60, blank=True)
    date = PartialDateField(_("date"))

    panels = ["register", FieldRowPanel(["number", "date"])]

    def __str__(self):
        return f"{self.register} {self.number}".strip()


class TreatyAction(Orderable):
    """An act in the life of an agreement, with its date as exactly as the source gives it."""

    agreement = ParentalKey(
        "portal_partnerships.Agreement", on_delete=models.CASCADE, related_name="actions"
    )
    kind = models.CharField(_("act"), max_length=24, choices=Kind.choices)
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
