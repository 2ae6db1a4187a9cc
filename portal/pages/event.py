from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from portal.pages.base import BasePage, RecordPage
from portal.pages.change_notes import ChangeNote
from portal.pages.list_page import ListPage


class EventIndexPage(ListPage):
    """The list of events: every live event, in every language."""

    template = "portal/event_index_page.html"
    page_description = _("The list of all events.")
    type_order = 40
    list_slug = "events"
    list_title = pgettext_lazy("title of a list", "Events")
    list_of = "portal.Event"
    faceted_list = "portal.pages.event_list.EventList"

    class Meta:
        verbose_name = _("list of events")
        verbose_name_plural = _("lists of events")


class EventPage(RecordPage):
    """Words about an event; its facts are those of the record."""

    template = "portal/event_page.html"
    page_description = _("A page about an event, with its programme, delegations and results.")
    page_icon = "calendar-alt"
    type_order = 40
    summary_heading = _("Events")
    summary_template = "portal/parts/event_explained.html"
    record_field = "event"
    serving_joins = (*BasePage.serving_joins, "event__programme", "event__part_of")

    event = models.ForeignKey(
        "portal.Event",
        on_delete=models.PROTECT,
        related_name="pages",
        verbose_name=_("event"),
        help_text=_("Dates, place, delegations and talks come from this record."),
    )

    content_panels = [*Page.content_panels, FieldPanel("event"), *BasePage.content_panels[1:]]

    class Meta:
        verbose_name = _("event page")
        verbose_name_plural = _("event pages")

    record_variables = ("event", "commitments")


class EventPageChangeNote(ChangeNote):
    page = ParentalKey("portal.EventPage", on_delete=models.CASCADE, related_name="change_notes")
