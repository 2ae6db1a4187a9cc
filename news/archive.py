"""The list of news as the reader has narrowed it."""

from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.images import get_image_model

from news.models import NewsPage
from portal.pages.faceted_list import FacetedList, Sort
from portal.pages.facets import RecordFacet, YearFacet, oldest_first
from portal.pages.listing import in_every_language


class NewsArchive(FacetedList):
    """By year, topic, organisation, person and event."""

    facets = (
        YearFacet("year", _("Year"), "date", opens=True),
        RecordFacet("topic", _("Topic"), "topics__topic", "portal.Topic", opens=True),
        RecordFacet(
            "organisation", _("Organisation"), "organisations__organisation", "portal.Organisation"
        ),
        RecordFacet("person", _("Person"), "people__person", "portal.Person"),
        RecordFacet("event", _("Event"), "events__event", "portal.Event"),
    )
    sorts = (
        Sort("newest", _("newest first"), ("-date", "-first_published_at", "-pk")),
        Sort("oldest", _("oldest first"), oldest_first("date")),
    )
    nothing = _("No news matches this choice.")

    def all_items(self):
        return in_every_language(NewsPage.objects.all(), self.language)

    def with_rows(self, items):
        images = get_image_model().objects.prefetch_related("renditions")
        joined = items.select_related("locale", "source")
        return joined.prefetch_related(Prefetch("image", queryset=images))

    def count_words(self, number):
        words = ngettext("%(counter)s news item", "%(counter)s news items", number)
        return words % {"counter": number}
