"""What news brings to the portal."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from news.models import NewsIndexPage, NewsPage
from news.sections import (
    latest_news,
    news_naming,
    news_of_event,
    news_of_organisation,
    news_of_person,
)
from portal.pages.sections import (
    Section,
    event_sections,
    home_sections,
    organisation_sections,
    person_sections,
)
from portal.records.event import Event
from portal.records.organisation import Organisation
from portal.records.person import Person
from portal.records.reindex import NamingPages, naming_pages
from portal.records.vocabulary import Topic
from portal.search.kinds import SearchKind, search_kinds
from portal.setup.indexes import IndexPage, index_pages

index_pages.register(
    IndexPage(NewsIndexPage, "news", pgettext_lazy("title of a list", "News"), order=10)
)
search_kinds.register(SearchKind("news", _("News"), (NewsPage, NewsIndexPage), order=10))

home_sections.register(Section("news", "news/parts/home_news.html", latest_news, order=10))
event_sections.register(Section("news", "news/parts/news_rows.html", news_of_event, order=90))
person_sections.register(Section("news", "news/parts/news_rows.html", news_of_person, order=90))
organisation_sections.register(
    Section("news", "news/parts/news_rows.html", news_of_organisation, order=90)
)

naming_pages.register(NamingPages(Person, news_naming("people__person")))
naming_pages.register(NamingPages(Organisation, news_naming("organisations__organisation")))
naming_pages.register(NamingPages(Organisation, news_naming("source")))
naming_pages.register(NamingPages(Event, news_naming("events__event")))
naming_pages.register(NamingPages(Topic, news_naming("topics__topic")))
