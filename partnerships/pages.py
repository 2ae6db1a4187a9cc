"""Pages of the register."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.models import Page
from wagtail.search import index

from partnerships.records.participants import Participant
from portal.pages.base import BasePage, RecordPage
from portal.pages.change_notes import ChangeNote
from portal.pages.list_page import ListPage
from portal.records.rows import rows


class AgreementIndexPage(ListPage):
    """The register: every public agreement, in every language."""

    template = "portal_partnerships/agreement_index_page.html"
    page_description = _("The register of all agreements.")
    type_order = 20
    list_slug = "agreements"
    list_title = pgettext_lazy("title of a list", "Agreements")
    list_of = "portal_partnerships.Agreement"
    faceted_list = "partnerships.register.Register"

    class Meta:
        verbose_name = _("register of agreements")
        verbose_name_plural = _("registers of agreements")


class AgreementPage(RecordPage):
    """Words about an agreement; its facts are those of the record."""

    template = "portal_partnerships/agreement_page.html"
    page_description = _("A page about an agreement: what it is for and what came of it.")
    page_icon = "doc-full-inverse"
    type_order = 20
    record_field = "agreement"
    choices_in_address = ("on",)
    serving_joins = (
        *BasePage.serving_joins,
        "agreement__concluded_at",
        "agreement__basis_agreement",
    )
    summary_heading = _("Agreements")
    summary_template = "portal_partnerships/explained.html"
    summary_rows = (
        "agreement__actions",
        rows("agreement__participants", Participant, "organisation"),
    )

    agreement = models.ForeignKey(
        "portal_partnerships.Agreement",
        on_delete=models.PROTECT,
        related_name="pages",
        verbose_name=_("agreement"),
        help_text=_("Parties, dates, status and texts come from this record."),
    )

    search_fields = [*RecordPage.search_fields, index.AutocompleteField("names_for_choosers")]

    content_panels = [*Page.content_panels, "agreement", *BasePage.content_panels[1:]]

    class Meta:
        verbose_name = _("agreement page")
        verbose_name_plural = _("agreement pages")

    def names_for_choosers(self) -> str:
        """By what editors look for the page, besides its names: number and parties."""
        if not self.agreement_id:
            return ""
        return f"{self.agreement.reference_number} {self.agreement.names_of_participants()}"

    def record_is_public(self) -> bool:
        return bool(self.agreement and self.agreement.is_public)

    record_variables = (
        "agreement", "status", "status_day", "status_day_asked", "on_error", "related_instruments",
        "ledger", "life", "register_url",
    )  # fmt: skip

    def get_context(self, request, *args, **kwargs):
        if self.agreement.shows_title_only:
            self.lead = self.search_description = ""
        return super().get_context(request, *args, **kwargs)


class AgreementPageChangeNote(ChangeNote):
    page = ParentalKey(
        "portal_partnerships.AgreementPage", on_delete=models.CASCADE, related_name="change_notes"
    )
