from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.search import index

from partnerships.ledger.acts import Kind
from partnerships.panels import AGREEMENT_PANELS
from partnerships.publication_rules import publication_errors, publication_warnings
from partnerships.records.choices import AgreementKind, Duration, Level, Renewal, Visibility
from portal.records.base import RecordQuerySet
from portal.records.links import RecordKey
from portal.records.names import NamedRecord, NameRow
from portal.records.searched import SearchKind
from portal.values.fields import LanguageField, LocalisedTextField, PartialDateField
from portal.values.types import late_method


class AgreementQuerySet(RecordQuerySet):
    def public(self):
        """What the register shows: live, and not kept internal."""
        return self.live().exclude(visibility=Visibility.INTERNAL)

    def by_signature(self):
        """Newest signature first, undated last."""
        return self.order_by("-signed", "-first_published_at", "pk")


#: A century: what is longer is a slip, or has no term.
MOST_MONTHS = 1200


def months(label) -> models.PositiveSmallIntegerField:
    limit = MaxValueValidator(MOST_MONTHS)
    return models.PositiveSmallIntegerField(label, null=True, blank=True, validators=[limit])


class Agreement(NamedRecord):
    """An instrument of cooperation, whatever it is called (Vienna Convention, article 2(1)(a))."""

    type_order = 20
    address_prefix = "agreements"
    template = "portal_partnerships/agreement_page.html"
    search_kind = SearchKind(
        "agreement", _("Agreement"), is_dated=True, date_label=pgettext_lazy("agreement", "signed:")
    )
    found_by_names_of = ("participants__organisation",)
    search_rows = classmethod(late_method("partnerships.searched.rows_of_search"))
    search_text = late_method("partnerships.searched.search_text")
    documents_shown = classmethod(late_method("partnerships.document_access.documents_shown"))
    documents_withheld = classmethod(late_method("partnerships.document_access.documents_withheld"))
    get_context = late_method("partnerships.reading.agreement_context")
    feed_summary = late_method("partnerships.reading.parties")

    reference_number = models.CharField(_("reference number"), max_length=60, blank=True)
    kind = models.CharField(_("type"), max_length=20, choices=AgreementKind.choices)
    level = models.CharField(_("level"), max_length=20, choices=Level.choices, blank=True)
    binding = models.BooleanField(
        _("legally binding"), null=True, blank=True, help_text=_("Unknown, when nobody says.")
    )
    duration = models.CharField(_("duration"), max_length=16, choices=Duration.choices, blank=True)
    term_months = months(_("term, months"))
    renewal = models.CharField(_("renewal"), max_length=8, choices=Renewal.choices, blank=True)
    renewal_months = months(_("renewed for, months"))
    notice_months = months(_("notice to end it, months"))
    prevailing_language = LanguageField(
        _("prevailing language"),
        default="",
        help_text=_("Which text decides when the texts differ (Vienna Convention, article 33)."),
    )
    responsible_unit = LocalisedTextField(_("responsible unit"))
    contacts = LocalisedTextField(_("contacts"), long=True)
    concluded_at = RecordKey(
        "portal.Event", verbose_name=_("concluded at"), related_name="agreements"
    )
    basis_agreement = RecordKey(
        "self", verbose_name=_("legal basis"), related_name="based_agreements"
    )
    basis_words = LocalisedTextField(
        _("legal basis, in words"), help_text=_("“Intergovernmental agreements”, unnamed.")
    )
    source_words = LocalisedTextField(_("source, in words"))
    source_url = models.URLField(_("address of the source"), blank=True)
    visibility = models.CharField(
        _("visibility"), max_length=12, choices=Visibility.choices, default=Visibility.PUBLIC
    )
    next_review = models.DateField(_("next review"), null=True, blank=True)
    #: The first date of signature that is known; stored, since lists sort and narrow by it.
    signed = PartialDateField(editable=False, db_index=True)
    participants_open = models.BooleanField(
        _("the list of participants is open"),
        default=False,
        help_text=_("The source says “such as” or “among others”."),
    )

    panels = AGREEMENT_PANELS

    objects = AgreementQuerySet.as_manager()

    search_fields = [
        *NamedRecord.search_fields,
        index.SearchField("reference_number", boost=3),
        index.AutocompleteField("reference_number"),
        index.SearchField("names_of_participants"),
        index.AutocompleteField("names_of_participants"),
        index.FilterField("visibility"),
    ]

    indexed_with = (*NamedRecord.indexed_with, "participants__organisation__names")

    class Meta(NamedRecord.Meta):
        verbose_name = _("agreement")
        verbose_name_plural = _("agreements")

    def compute_names(self) -> None:
        super().compute_names()
        signatures = [a.date for a in self.actions.all() if a.kind == Kind.SIGNATURE]
        self.signed = min(filter(None, signatures), default="")

    def names_of_participants(self) -> str:
        """Every name of every public organisation that takes part, for search."""
        organisations = (row.organisation for row in self.participants.all())
        return " ".join(o.all_names() for o in organisations if o and o.live)

    def publication_errors(self):
        return [*super().publication_errors(), *publication_errors(self)]

    def publication_warnings(self):
        return publication_warnings(self)

    #: The computed status on a day (today by default): state, remarks, since, until.
    status_on = late_method("partnerships.periods.status_of")

    @property
    def is_public(self) -> bool:
        return self.live and self.visibility != Visibility.INTERNAL

    @property
    def shows_title_only(self) -> bool:
        return self.visibility == Visibility.TITLE_ONLY


class AgreementName(NameRow):
    record = ParentalKey(Agreement, on_delete=models.CASCADE, related_name="names")


class AgreementPeriod(models.Model):
    """A stretch of days in one state, computed from the ledger and stored at each change of it.

    ``end`` is the first day after the period; None on either side leaves it open.
    """

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="periods")
    state = models.CharField(max_length=20)
    start = models.DateField(null=True)
    end = models.DateField(null=True)

    class Meta:
        ordering = ["agreement", "pk"]
        indexes = [models.Index(fields=["state", "start", "end"], name="period_by_state")]

    def __str__(self):
        return f"{self.state} {self.start} – {self.end}"
