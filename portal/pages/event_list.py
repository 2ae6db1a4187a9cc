"""The list of events as the reader has narrowed it."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from portal.pages.faceted_list import FacetedList, Sort
from portal.pages.facets import RecordFacet, YearFacet, country_facet, oldest_first
from portal.pages.listing import in_language
from portal.records.event import Event


class EventList(FacetedList):
    """By year, country, topic and programme."""

    facets = (
        YearFacet("year", _("Year"), "start", opens=True),
        country_facet("country", opens=True),
        RecordFacet("topic", _("Topic"), "topics__topic", "portal.Topic", opens=True),
        RecordFacet("programme", _("Programme"), "programme", "portal.Programme"),
    )
    sorts = (
        Sort("newest", _("newest first"), ("-start", "-first_published_at", "-pk")),
        Sort("oldest", _("oldest first"), oldest_first("start")),
    )
    nothing = _("No event matches this choice.")

    def all_items(self):
        return Event.objects.live()

    def with_rows(self, items):
        joined = items.select_related("programme")
        return joined.prefetch_related(in_language(Event, self.language))

    def count_words(self, number):
        return ngettext("%(counter)s event", "%(counter)s events", number) % {"counter": number}
