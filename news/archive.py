"""The list of news as the reader has narrowed it: by year, topic, organisation, person, event."""

from __future__ import annotations

from django.apps import apps
from django.db.models import Prefetch, QuerySet
from django.utils.functional import cached_property
from wagtail.images import get_image_model

from news.facets import MODELS, UNDATED, Facet, facets
from portal.pages.listing import in_every_language, paginate


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
        """Four figures, or "none" for items without a date."""
        asked = self.request.GET.get("year", "")
        is_year = asked.isdecimal() and len(asked) == 4
        return asked if is_year or asked == UNDATED else ""

    @cached_property
    def chosen(self) -> dict[str, int]:
        """Keys of the chosen records by their name in the address."""
        asked = {name: self.request.GET.get(name, "") for name in self.ROWS}
        return {name: int(key) for name, key in asked.items() if key.isdecimal() and len(key) < 10}

    @cached_property
    def narrowed(self) -> QuerySet:
        return self.narrowed_but("")

    def narrowed_but(self, but: str) -> QuerySet:
        """The items of the whole choice but the one of this name."""
        items = self.all_items
        if self.year and but != "year":
            at = {"date": ""} if self.year == UNDATED else {"date__startswith": self.year}
            items = items.filter(**at)
        for name, key in self.chosen.items():
            if name != but:
                items = items.filter(**{self.ROWS[name]: key})
        return items

    @cached_property
    def items(self):
        """The page of items to show, with what a list needs in a fixed number of queries."""
        images = get_image_model().objects.prefetch_related("renditions")
        items = (
            self.narrowed.order_by("-date", "-first_published_at", "-pk")
            .distinct()
            .select_related("locale")
            .prefetch_related(Prefetch("image", queryset=images))
        )
        return paginate(items, self.request)

    @cached_property
    def facets(self) -> list[Facet]:
        """By what the list can be narrowed, with numbers that heed the rest of the choice."""
        return facets(self)

    @property
    def is_narrowed(self) -> bool:
        return bool(self.year or self.chosen)

    @property
    def choices_made(self) -> list:
        """The choices made, for the line that says what the list is narrowed to."""
        return [choice for facet in self.facets for choice in facet.choices if choice.is_chosen]

    @cached_property
    def narrowed_by(self) -> list:
        """The records chosen, each with its name in the address, without the numbers."""
        return [
            (name, record)
            for name, key in self.chosen.items()
            for record in apps.get_model(MODELS[name]).objects.live().filter(pk=key)
        ]
