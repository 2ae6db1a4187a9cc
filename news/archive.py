"""The list of news as the reader has narrowed it: by year, topic, organisation and person."""

from __future__ import annotations

from django.db.models import Prefetch, QuerySet
from django.db.models.functions import Substr
from django.utils.functional import cached_property
from wagtail.images import get_image_model

from portal.languages.alphabet import alphabetical
from portal.pages.listing import in_every_language, paginate
from portal.records.vocabulary import Topic


class NewsArchive:
    """Reads the choice from the address; what is no choice of ours is left out of account."""

    #: name in the address → the rows that it narrows by
    ROWS = {
        "topic": "topics__topic",
        "organisation": "organisations__organisation",
        "person": "people__person",
        "event": "events__event",
    }

    def __init__(self, request, language: str):
        self.request = request
        self.language = language

    @cached_property
    def all_items(self) -> QuerySet:
        from news.models import NewsPage

        return in_every_language(NewsPage.objects.all(), self.language)

    @cached_property
    def year(self) -> str:
        asked = self.request.GET.get("year", "")
        return asked if asked.isdecimal() and len(asked) == 4 else ""

    @cached_property
    def chosen(self) -> dict[str, int]:
        """Keys of the chosen records by their name in the address."""
        asked = {name: self.request.GET.get(name, "") for name in self.ROWS}
        return {name: int(key) for name, key in asked.items() if key.isdecimal() and len(key) < 10}

    @cached_property
    def narrowed(self) -> QuerySet:
        items = self.all_items
        if self.year:
            items = items.filter(date__startswith=self.year)
        for name, key in self.chosen.items():
            items = items.filter(**{self.ROWS[name]: key})
        return items

    @cached_property
    def items(self):
        """The page of items to show, with what a list needs in a fixed number of queries."""
        items = self.narrowed
        images = get_image_model().objects.prefetch_related("renditions")
        items = (
            items.order_by("-date", "-first_published_at", "-pk")
            .distinct()
            .select_related("locale")
            .prefetch_related(Prefetch("image", queryset=images))
        )
        return paginate(items, self.request)

    @cached_property
    def years(self) -> list[str]:
        known = self.all_items.exclude(date="").annotate(year_known=Substr("date", 1, 4))
        return list(known.order_by("-year_known").values_list("year_known", flat=True).distinct())

    @cached_property
    def topics(self) -> list[Topic]:
        """Topics that some item has, by name in the reader's language."""
        topics = Topic.objects.live().filter(news_rows__page__in=self.all_items.values("pk"))
        return sorted(topics.distinct(), key=lambda t: alphabetical(t.label(), self.language))

    @cached_property
    def narrowed_by(self) -> list:
        """The records chosen, for the line that says what the list is narrowed to."""
        from django.apps import apps

        models = {"topic": "Topic", "organisation": "Organisation", "person": "Person",
                  "event": "Event"}  # fmt: skip
        return [
            (name, record)
            for name, key in self.chosen.items()
            for record in apps.get_model("portal", models[name]).objects.live().filter(pk=key)
        ]
