"""A type of content that the portal does not know: what a ministry wants to buy."""

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, PublishingPanel
from wagtail.models import Page

from portal.pages.base import BasePage, RecordPage
from portal.pages.change_notes import ChangeNote
from portal.pages.list_page import ListPage
from portal.records.links import RecordKey
from portal.records.names import NamedRecord, NameRow
from portal.records.searched import RecordText, SearchKind, texts
from portal.values.fields import LocalisedTextField, PartialDateField


class Tender(NamedRecord):
    """The facts: who buys what until when."""

    address_prefix = "tenders"
    search_kind = SearchKind("tender", "Tender", is_dated=True, date_label="until:")
    found_by_names_of = ("organisation",)

    organisation = RecordKey("portal.Organisation", related_name="tenders")
    deadline = PartialDateField()
    subject = LocalisedTextField(long=True)

    panels = [
        InlinePanel("names", label="Name", min_num=1),
        FieldPanel("organisation"),
        FieldPanel("deadline"),
        FieldPanel("subject"),
        PublishingPanel(),
    ]

    class Meta(NamedRecord.Meta):
        verbose_name = "tender"
        verbose_name_plural = "tenders"

    def get_context(self, request):
        return {"tender": self, **super().get_context(request)}

    def search_text(self):
        return RecordText(
            words=[*texts(self.subject)], named=[self.organisation], date=self.deadline
        )

    def linked_data(self, scene):
        return {
            "@type": "Demand",
            "@id": f"{scene.url}#tender",
            "name": self.label(),
            "url": scene.url,
            "validThrough": str(self.deadline),
        }

    def feed_summary(self, language):
        return self.subject.best(language)


class TenderName(NameRow):
    record = ParentalKey(Tender, on_delete=models.CASCADE, related_name="names")


class TenderIndexPage(ListPage):
    """The list of tenders, below every home page."""

    list_slug = "tenders"
    list_title = "Tenders"
    list_of = "tenders.Tender"
    faceted_list = "tests.host.tenders.lists.TenderList"


class TenderPage(RecordPage):
    """Words about a tender in one language; it takes the address of the record over."""

    template = "tenders/tender.html"
    record_field = "tender"
    summary_heading = "Tenders"
    summary_template = "tenders/summary.html"

    tender = models.ForeignKey(Tender, on_delete=models.PROTECT, related_name="pages")

    content_panels = [*Page.content_panels, FieldPanel("tender"), *BasePage.content_panels[1:]]


class TenderPageChangeNote(ChangeNote):
    page = ParentalKey(TenderPage, on_delete=models.CASCADE, related_name="change_notes")
