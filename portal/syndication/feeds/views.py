"""A list as an Atom feed, with the reader's choices, page by page."""

import datetime

from django.core.paginator import Page as PaginatedPage
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import conditional_page, require_safe
from wagtail.models import Page

from portal.caching.policy import cached_page
from portal.pages.listing import paginate
from portal.records.language_addresses import page_address
from portal.site.chrome import SiteChrome
from portal.syndication.feeds.addresses import feed_path, permanent_id
from portal.syndication.feeds.atom import TYPE, MultilingualAtom
from portal.syndication.feeds.lists import Entry, ListFeed, every_feed, indexes_by_language, latest

PER_PAGE = 40
BEFORE_ALL = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)


@cached_page
@require_safe
@conditional_page
def list_feed(request: HttpRequest, name: str) -> HttpResponse:
    """The feed of a list in the active language.

    404 for a name that is none and for a list whose page is not public.
    """
    feed = next((feed for feed in every_feed() if feed.name == name), None)
    frame = SiteChrome(request)
    indexes = indexes_by_language(feed.index, frame.site) if feed and frame.site else {}
    if get_language() not in indexes:
        raise Http404
    writer = FeedWriter(request, frame, feed, indexes)
    return HttpResponse(writer.text(), content_type=f"{TYPE}; charset=utf-8")


class FeedWriter:
    """Writes one page of one feed."""

    def __init__(
        self, request: HttpRequest, frame: SiteChrome, feed: ListFeed, indexes: dict[str, Page]
    ):
        self.request, self.frame, self.feed, self.indexes = request, frame, feed, indexes
        self.language = get_language()
        self.index = indexes[self.language]
        self.list = self.index.read_list(request, self.language)
        self.items: PaginatedPage = paginate(self.list.newest(), request, PER_PAGE)

    def text(self) -> str:
        entries = self.feed.read(list(self.items.object_list), self.language)
        updated = latest(*(entry.updated for entry in entries), self.index.last_published_at)
        atom = MultilingualAtom(
            title=": ".join(filter(None, [self.index.title, self.list.words])),
            link=self.absolute(self.index_path(self.language)),
            description="",
            subtitle=self.index.lead if not self.list.chosen else "",
            language=self.language,
            author_name=self.frame.ministry,
            author_link=self.absolute(self.frame.home_url),
            feed_guid=self.permanent(f"feeds/{self.feed.name}{self.list.permanent_query}"),
            updated=updated or BEFORE_ALL,
            icon=self.absolute(self.frame.icons.large),
            links=[*self.own_links(), *self.links_to_other_languages(), *self.links_to_pages()],
        )
        for entry in entries:
            self.add(atom, entry)
        return atom.writeString("utf-8")

    def add(self, atom: MultilingualAtom, entry: Entry) -> None:
        atom.add_item(
            title=entry.title,
            link=self.absolute(entry.url),
            description=entry.summary,
            unique_id=self.permanent(entry.key),
            pubdate=entry.published,
            updateddate=entry.updated or entry.published or BEFORE_ALL,
            author_name=entry.author,
            categories=entry.topics,
            language=getattr(entry.title, "language", ""),
            summary_language=getattr(entry.summary, "language", ""),
        )

    # --- addresses ---------------------------------------------------------------------------

    def own_links(self) -> list[dict]:
        number = self.items.number
        here = self.page_path(number)
        html = {"rel": "alternate", "type": "text/html", "hreflang": self.language}
        return [
            {"rel": "self", "type": TYPE, "href": self.absolute(here)},
            {**html, "href": self.absolute(self.index_path(self.language) + self.list.query())},
        ]

    def links_to_other_languages(self) -> list[dict]:
        """The same list in each other language: its feed and its page."""
        links = []
        for language in self.indexes:
            if language != self.language:
                alternate = {"rel": "alternate", "hreflang": language}
                feed = feed_path(self.feed, language, self.list.query())
                page = self.index_path(language) + self.list.query()
                links.append({**alternate, "type": TYPE, "href": self.absolute(feed)})
                links.append({**alternate, "type": "text/html", "href": self.absolute(page)})
        return links

    def links_to_pages(self) -> list[dict]:
        """The rest of a long list, so that the feed holds all that the list holds."""
        items, last = self.items, self.items.paginator.num_pages
        numbers = {"first": 1, "last": last} if last > 1 else {}
        if items.has_previous():
            numbers["previous"] = items.number - 1
        if items.has_next():
            numbers["next"] = items.number + 1
        return [
            {"rel": rel, "type": TYPE, "href": self.absolute(self.page_path(number))}
            for rel, number in numbers.items()
        ]

    def page_path(self, number: int) -> str:
        return feed_path(self.feed, self.language, self.list.query(page=number))

    def index_path(self, language: str) -> str:
        return page_address(self.indexes[language].url_path, language, self.frame.site)

    def absolute(self, path: str) -> str:
        return self.request.build_absolute_uri(path)

    def permanent(self, key: str) -> str:
        """An item stays the same entry when its translation takes the place of its original."""
        return permanent_id(self.frame.site, f"{key}/{self.language}")
