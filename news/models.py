"""News items and their list."""

from django.db import models
from django.db.models import prefetch_related_objects
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldRowPanel, MultiFieldPanel, MultipleChooserPanel
from wagtail.images import get_image_model_string
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from news.related import neighbours
from news.rows import (
    NewsChangeNote,
    NewsEvent,
    NewsOrganisation,
    NewsPerson,
    NewsRelatedPage,
    NewsTopic,
    today,
)
from portal.caching.cache import read_rows
from portal.caching.fragments import read_later
from portal.pages.base import BasePage
from portal.pages.editing_form import PageForm
from portal.pages.list_page import ListPage
from portal.pages.listing import in_language_or_original
from portal.pages.summaries import summarised
from portal.records.links import RecordKey
from portal.records.rows import rows
from portal.records.searched import SearchKind
from portal.site.index_addresses import index_address
from portal.values.fields import LanguageField, LocalisedTextField, PartialDateField
from portal.values.localised_text import Text
from portal.values.types import late_method


class NewsIndexPage(ListPage):
    """The list of news: by year, topic, organisation and person, newest first."""

    template = "portal_news/news_index_page.html"
    page_description = _("The list of all news.")
    type_order = 10
    list_slug = "news"
    list_title = pgettext_lazy("title of a list", "News")
    list_of = "portal_news.NewsPage"
    faceted_list = "news.archive.NewsArchive"

    class Meta:
        verbose_name = _("list of news")
        verbose_name_plural = _("lists of news")


class NewsForm(PageForm):
    """Fills in the post held then, and what is known of a picture. Only what was just chosen brings
    something along, so that what an editor empties later stays empty."""

    def prefill(self):
        for row in self.changed_rows("people", "person"):
            appointment = row.instance.person.post_at(self.instance.date or None)
            self.fill(row, "post", appointment and appointment.post)
        if "image" in self.changed_data and self.instance.image:
            self.fill(self, "image_alt", getattr(self.instance.image, "description", ""))
            self.fill(self, "image_credit", self.credit_given_before())

    def credit_given_before(self) -> str:
        """The credit that this picture had in the item that showed it last."""
        shown = type(self.instance)._default_manager.filter(image=self.instance.image)
        earlier = shown.exclude(pk=self.instance.pk).exclude(image_credit="")
        same_language = earlier.filter(locale_id=self.instance.locale_id)
        latest = same_language.order_by("-pk").first() or earlier.order_by("-pk").first()
        return latest.image_credit if latest else ""


ROWS_OF_ITEM = [
    rows("people", NewsPerson, "person"),
    rows("organisations", NewsOrganisation, "organisation"),
    rows("events", NewsEvent, "event"),
    rows("topics", NewsTopic, "topic"),
    rows("related_pages", NewsRelatedPage, "target"),
    "change_notes",
    "image__renditions",
]


class NewsPage(BasePage):
    """A news item: its words, and the facts that it reports."""

    template = "portal_news/news_page.html"
    page_description = _("A news item: what happened, who was there, what was agreed.")
    page_icon = "doc-full"
    type_order = 10
    search_kind = SearchKind("news", _("News"), is_dated=True)
    found_by_names_of = (
        "people__person",
        "organisations__organisation",
        "source",
        "events__event",
        "topics__topic",
    )
    picture_shapes = {"image": ("lead", "thumb")}
    summary_heading = _("News")
    summary_template = "portal_news/explained.html"
    linked_data = late_method("news.linked_data.linked_data")

    date = PartialDateField(_("date"), default=today)
    place = LocalisedTextField(_("place"), help_text=_("The city the news comes from."))
    image = models.ForeignKey(
        get_image_model_string(),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("lead image"),
    )
    image_alt = models.CharField(
        _("what the image shows"),
        max_length=255,
        blank=True,
        help_text=_("For people who cannot see it. Empty only when it adds nothing to the text."),
    )
    image_caption = models.CharField(_("caption"), max_length=500, blank=True)
    image_credit = models.CharField(_("credit"), max_length=255, blank=True)
    source = RecordKey(
        "portal.Organisation",
        verbose_name=_("source"),
        help_text=_("Who reports it: usually the ministry or a centre."),
    )
    source_words = models.CharField(
        _("source, in words"),
        max_length=255,
        blank=True,
        help_text=_("“The press service of the centre”."),
    )
    source_url = models.URLField(_("address of the source"), blank=True)
    original_language = LanguageField(
        _("language of the original"),
        default="",
        help_text=_("When the report itself was first written in another language."),
    )

    base_form_class = NewsForm
    lead_expected = True

    # In the order in which an item is written; what is seldom needed lies in the fold at the end.
    content_panels = [
        *Page.content_panels,
        "lead",
        MultiFieldPanel(
            ["image", "image_alt", FieldRowPanel(["image_caption", "image_credit"])],
            heading=_("Lead image"),
        ),
        "body",
        MultiFieldPanel(
            [
                MultipleChooserPanel("people", chooser_field_name="person", label=_("Person")),
                MultipleChooserPanel(
                    "organisations", chooser_field_name="organisation", label=_("Organisation")
                ),
                MultipleChooserPanel(
                    "related_pages",
                    chooser_field_name="target",
                    label=_("Page"),
                    heading=_("Agreements and other pages"),
                ),
                MultipleChooserPanel("events", chooser_field_name="event", label=_("Event")),
                MultipleChooserPanel("topics", chooser_field_name="topic", label=_("Topic")),
            ],
            heading=_("Who and what it is about"),
        ),
        FieldRowPanel(["date", "source"], heading=_("When and who says")),
        MultiFieldPanel(
            ["place", "source_words", "source_url", "original_language"],
            heading=_("More about the report"),
            classname="collapsed",
        ),
    ]

    serving_joins = (*BasePage.serving_joins, "image", "source")

    search_fields = [
        *BasePage.search_fields,
        index.SearchField("source_words"),
        index.SearchField("image_alt"),
        index.SearchField("image_caption"),
        index.SearchField("words_beside"),
        index.FilterField("date"),
    ]

    indexed_with = (
        "source__names",
        "people__person__names",
        "organisations__organisation__names",
        "events__event__names",
        "topics__topic__names",
    )

    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("date", overridable=False),
    ]

    class Meta:
        verbose_name = _("news item")
        verbose_name_plural = _("news")

    @property
    def picture_to_share(self):
        return self.image

    @classmethod
    def summaries(cls, keys):
        dates = cls.objects.filter(pk__in=keys).values_list("pk", "date")
        return {key: {"date": date} for key, date in dates}

    @classmethod
    def feed_rows(cls):
        return (rows("topics", NewsTopic, "topic"),)

    def feed_author(self):
        source = self.source if self.source and self.source.live else None
        return self.source_words or (source.label(self.locale.language_code) if source else "")

    def feed_topics(self):
        return [str(row.topic.label(self.locale.language_code)) for row in self.live_topics()]

    def words_beside(self) -> str:
        """Short words of facts in the page's language: the place, the posts held then."""
        words = (self.place, *(row.post for row in self.live_people()))
        return "\n".join(filter(None, (each.best(self.locale.language_code) for each in words)))

    def named_records(self):
        named = (
            [row.person for row in self.people.all()],
            [row.organisation for row in self.organisations.all()],
            [row.event for row in self.events.all()],
            [row.topic for row in self.topics.all()],
        )
        return [self.source, *(record for records in named for record in records)]

    def named_pages(self):
        named = list(self.related_pages.all())
        prefetch_related_objects(named, "target")
        return [row.target for row in named]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        names = ("named_pages", "related_items", "elsewhere", "list_url")
        context.update(read_later(names, lambda: self.article_context(request)))
        return context

    def article_context(self, request) -> dict:
        """What stands beside the article."""
        self.read_rows(request)
        language = self.locale.language_code
        named = self.related_in(language)
        near = neighbours(self, language, getattr(request, "is_preview", False))
        names = self.names_of(named)
        return {
            "named_pages": summarised(named),
            "related_items": [
                {"item": item, "shared": [names[r] for r in item.shared if r in names]}
                for item in near.items
            ],
            "elsewhere": near.elsewhere,
            "list_url": index_address(NewsIndexPage),
        }

    def names_of(self, pages: list[Page]) -> dict:
        """The public records that the item names and these pages, by kind and key."""
        return {
            **{("event", str(row.event_id)): row.event for row in self.live_events()},
            **{
                ("page", str(page.translation_key)): Text(page.title, page.locale.language_code)
                for page in pages
            },
            **{("person", str(row.person_id)): row.person for row in self.live_people()},
            **{
                ("organisation", str(row.organisation_id)): row.organisation
                for row in self.live_organisations()
            },
            **{("topic", str(row.topic_id)): row.topic for row in self.live_topics()},
        }

    def latest_change(self) -> NewsChangeNote | None:
        """The change note of the latest date: the item was updated then."""
        notes = self.change_notes.all()
        return max(notes, key=lambda note: (note.date, note.sort_order or 0), default=None)

    def read_rows(self, request) -> None:
        """Fetch every row with the records' names in a fixed number of queries."""
        read_rows(self, ROWS_OF_ITEM, request)

    def related_in(self, language: str) -> list[Page]:
        """The pages it names, in the reader's language where they exist in it."""
        keys = [row.target.translation_key for row in self.related_pages.all()]
        return in_language_or_original(keys, language)

    def live_people(self) -> list[NewsPerson]:
        return [row for row in self.people.all() if row.person.live]

    def live_organisations(self) -> list[NewsOrganisation]:
        return [row for row in self.organisations.all() if row.organisation.live]

    def live_events(self) -> list[NewsEvent]:
        return [row for row in self.events.all() if row.event.live]

    def live_topics(self) -> list[NewsTopic]:
        return [row for row in self.topics.all() if row.topic.live]
