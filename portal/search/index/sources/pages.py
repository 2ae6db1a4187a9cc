"""Pages as things: a page with all its translations is one."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from uuid import UUID

from django.apps import apps
from django.db.models import Model, Q, QuerySet
from django.utils import timezone
from wagtail.models import Page, Site

from portal.pages.base import RecordPage
from portal.pages.home import HomePage
from portal.records.base import Record
from portal.search.index.facets import values_of_named
from portal.search.index.kinds import kind_of
from portal.search.index.search_document import SearchDocument
from portal.search.index.sources.naming import Names, names_of
from portal.search.index.sources.owners import owner_of
from portal.search.index.sources.page_words import face_of, named_by
from portal.search.index.sources.public_pages import public, read_whole
from portal.values.localised_text import Text
from portal.values.partial_date import PartialDate


class PageSource:
    """Every page that stands by itself, of a stranger's types too.

    Pages about a record belong to the record's thing. The home page is where a visitor comes from,
    and no thing to find.
    """

    prefix = "page:"

    def keys_of(self, instance: Model) -> Iterable[str]:
        page = owner_of(instance)
        if isinstance(page, Page) and not issubclass(page.specific_class or Page, RecordPage):
            yield self.key(page.translation_key)

    def keys(self) -> Iterator[str]:
        keys = served(public(Page.objects.all())).order_by().values_list("translation_key")
        for (key,) in keys.distinct().iterator(chunk_size=2_000):
            yield self.key(key)

    def things(self, keys: Sequence[str]) -> Iterable[SearchDocument]:
        asked = [UUID(key.removeprefix(self.prefix)) for key in keys]
        pages = served(public(Page.objects.filter(translation_key__in=asked)))
        by_key: dict[UUID, list[Page]] = defaultdict(list)
        for page in read_whole(pages):
            by_key[page.translation_key].append(page)
        named = {page.pk: named_by(page) for each in by_key.values() for page in each}
        names = names_of(record for records in named.values() for record in records)
        for key, translations in by_key.items():
            records = [record for page in translations for record in named[page.pk]]
            yield page_thing(self.key(key), translations, records, names)

    def key(self, translation_key: UUID) -> str:
        return f"{self.prefix}{translation_key}"


def served(pages: QuerySet) -> QuerySet:
    """Of a queryset of pages those that stand by themselves below the home page of some site."""
    others = [model for model in apps.get_models() if issubclass(model, RecordPage | HomePage)]
    pages = pages.not_exact_type(*others)
    homes = {root.root_path for root in Site.get_site_root_paths()}
    below = Q(pk__in=[])
    for path in homes:
        below |= Q(url_path__startswith=path)
    return pages.filter(below).exclude(url_path__in=homes)


def page_thing(key: str, pages: list[Page], named: list[Record], names: Names) -> SearchDocument:
    records = list({(type(record), record.pk): record for record in named}.values())
    return SearchDocument(
        key=key,
        kind=kind_of(type(pages[0])),
        faces=tuple(face_of(page) for page in pages),
        names=names_each_once(records, names),
        facets=values_of_named(records),
        date=date_of(pages),
    )


def names_each_once(records: Iterable[Record], names: Names) -> tuple[Text, ...]:
    """The names of these records, in their order."""
    each = (name for record in records for name in names.get((type(record), record.pk), ()))
    return tuple({(str(name), name.language): name for name in each}.values())


def date_of(pages: list[Page]) -> PartialDate | datetime.date | None:
    """The date that the pages give themselves, as a news item does: unknown when its source does
    not tell. Of other pages the day of their first publication."""
    own = next((page.date for page in pages if hasattr(page, "date")), None)
    if isinstance(own, PartialDate):
        return own
    if isinstance(own, datetime.datetime):
        return timezone.localdate(own)
    if isinstance(own, datetime.date):
        return own
    first = min((p.first_published_at for p in pages if p.first_published_at), default=None)
    return timezone.localdate(first) if first else None
