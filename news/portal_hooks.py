"""What news brings to the portal."""

from pathlib import Path

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from news import checks, defaults  # noqa: F401
from news.demo.registration import register as register_demo
from news.feed import register_feed
from news.linked_data import news_thing
from news.models import NewsIndexPage, NewsPage
from news.naming import news_naming
from news.sections import register_sections
from news.summary import register_summary
from portal.admin.guide.chapters import Chapter, chapters
from portal.pages.index_pages import IndexPage, index_pages
from portal.pictures.uses import PictureUse, picture_uses
from portal.records.event import Event
from portal.records.organisation import Organisation
from portal.records.person import Person
from portal.records.reindex import NamingPages, naming_pages
from portal.records.vocabulary import Topic
from portal.search.index.kinds import SearchKind, search_kinds
from portal.syndication.linked_data.things import Described, described

index_pages.register(
    IndexPage(NewsIndexPage, "news", pgettext_lazy("title of a list", "News"), order=10)
)
search_kinds.register(SearchKind("news", _("News"), (NewsPage,), order=10, is_dated=True))

register_sections()
register_feed()
described.register(Described(NewsPage, news_thing))
picture_uses.register(PictureUse("image", ("lead", "thumb"), NewsPage))
register_summary()

naming_pages.register(NamingPages(Person, news_naming("people__person")))
naming_pages.register(NamingPages(Organisation, news_naming("organisations__organisation")))
naming_pages.register(NamingPages(Organisation, news_naming("source")))
naming_pages.register(NamingPages(Event, news_naming("events__event")))
naming_pages.register(NamingPages(Topic, news_naming("topics__topic")))

register_demo()
chapters.register(Chapter("news-item", Path(__file__).parent / "guide", order=20))
