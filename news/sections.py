"""The news on other pages: the home page, an event, a person, an organisation."""

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from news.models import NewsIndexPage, NewsPage
from portal.caching.sections import Section
from portal.caching.statements import prepared
from portal.pages.base import RecordPage
from portal.pages.listing import in_every_language
from portal.pictures.site_pictures import picture_prefetch
from portal.records.event import Event
from portal.records.organisation import Organisation
from portal.records.person import Person
from portal.site.index_addresses import index_address

ON_HOME_PAGE = 5
BESIDE_A_RECORD = 5


def newest_news(**narrowing):
    """Items in the reader's language or the original, newest first and undated last."""
    items = in_every_language(NewsPage.objects.filter(**narrowing), get_language())
    return items.order_by("-date", "-first_published_at", "-pk").select_related("locale")


def home_news(request) -> list:
    """What both sections of the home page share: read once a request."""
    if not hasattr(request, "portal_home_news"):
        request.portal_home_news = news_with_pictures()
    return request.portal_home_news


@prepared
def news_with_pictures():
    return newest_news().prefetch_related(picture_prefetch("image", "lead"))[:ON_HOME_PAGE]


def lead_item(_page, request) -> dict:
    items = home_news(request)
    return {"item": items[0]} if items else {}


def recent_items(_page, request) -> dict:
    items = home_news(request)[1:]
    return {"news": items, "index_url": index_address(NewsIndexPage)} if items else {}


@prepared
def news_naming(relation: str, key):
    """The latest items that name the ``key`` there, and one more than are shown."""
    return newest_news(**{relation: key}).distinct()[: BESIDE_A_RECORD + 1]


def about(relation: str, name: str):
    """A section's context: the latest news that names this record in the rows of ``relation``.

    ``name`` is the choice of the list of news that shows the rest.
    """

    def context(record, _request) -> dict:
        if not record.pk:
            return {}
        named = news_naming(relation, key=record.pk)
        is_cut = len(named) > BESIDE_A_RECORD
        rest = index_address(NewsIndexPage) if is_cut else ""
        return (
            {
                "news": named[:BESIDE_A_RECORD],
                "rest_url": f"{rest}?{name}={record.slug}" if rest else "",
            }
            if named
            else {}
        )

    return context


def about_page(page, _request) -> dict:
    """The news that names this page, in whatever language, among its agreements and pages."""
    key = page.translation_key
    news = news_naming("related_pages__target__translation_key", key=key)
    news = news[:BESIDE_A_RECORD]
    return {"news": news} if news else {}


NEWS_LIST = "portal_news/section_news.html"

HOME = [
    Section(
        "lead",
        "portal_news/home_lead.html",
        lead_item,
        order=10,
        columns=7,
        label=_("Newest news item"),
        kept=True,
    ),
    Section(
        "news",
        "portal_news/home_news.html",
        recent_items,
        order=30,
        columns=6,
        label=_("Other news"),
        kept=True,
    ),
]
ELSEWHERE = [
    Section("news", NEWS_LIST, about("events__event", "event"), order=80, kept=True, on=Event),
    Section("news", NEWS_LIST, about("people__person", "person"), order=80, kept=True, on=Person),
    Section(
        "news",
        NEWS_LIST,
        about("organisations__organisation", "organisation"),
        order=80,
        kept=True,
        on=Organisation,
    ),
    Section("news", NEWS_LIST, about_page, order=90, kept=True, on=RecordPage),
]
