"""Who and what a news item is about, row by row, and its public change notes."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import PageChooserPanel
from wagtail.models import Orderable

from portal.pages.change_notes import ChangeNote
from portal.records.links import LinkRow, RequiredRecordKey
from portal.values.fields import LocalisedTextField

NEWS_PAGE = "portal_news.NewsPage"


def today() -> str:
    return timezone.localdate().isoformat()


class NewsPerson(LinkRow):
    """A person whom the item names, with the post held then."""

    page = ParentalKey(NEWS_PAGE, on_delete=models.CASCADE, related_name="people")
    person = RequiredRecordKey("portal.Person", verbose_name=_("person"), related_name="news_rows")
    post = LocalisedTextField(
        pgettext_lazy("position held", "post held then"),
        help_text=_("Filled in from the person’s record. Change it if it was another one then."),
    )

    panels = ["person", "post"]


class NewsOrganisation(LinkRow):
    page = ParentalKey(
        "portal_news.NewsPage", on_delete=models.CASCADE, related_name="organisations"
    )
    organisation = RequiredRecordKey(
        "portal.Organisation", verbose_name=_("organisation"), related_name="news_rows"
    )

    panels = ["organisation"]


class NewsEvent(LinkRow):
    page = ParentalKey(NEWS_PAGE, on_delete=models.CASCADE, related_name="events")
    event = RequiredRecordKey("portal.Event", verbose_name=_("event"), related_name="news_rows")

    panels = ["event"]


class NewsTopic(LinkRow):
    page = ParentalKey(NEWS_PAGE, on_delete=models.CASCADE, related_name="topics")
    topic = RequiredRecordKey("portal.Topic", verbose_name=_("topic"), related_name="news_rows")

    panels = ["topic"]


class NewsRelatedPage(Orderable):
    """A page that the item is about: an agreement, an expert, an earlier item."""

    page = ParentalKey(
        "portal_news.NewsPage", on_delete=models.CASCADE, related_name="related_pages"
    )
    target = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="+", verbose_name=_("page")
    )

    panels = [PageChooserPanel("target")]

    def __str__(self):
        return str(self.target) if self.target_id else ""


class NewsChangeNote(ChangeNote):
    page = ParentalKey(
        "portal_news.NewsPage", on_delete=models.CASCADE, related_name="change_notes"
    )
