"""News that belongs together because it names the same people, organisations, events and pages.

The rarer a record is in the news, the more it says that two items share it: each shared record
adds its kind's weight divided by the logarithm of the number of items that name it (the measure of
Adamic and Adar, "Friends and neighbors on the Web", 2003). Nothing is filled up by chance: an item
that shares nothing with others has no related ones.
"""

import math
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from uuid import UUID

from django.db.models import CharField, F, QuerySet, Value
from django.db.models.functions import Cast
from wagtail.models import Page

from news.rows import NewsEvent, NewsOrganisation, NewsPerson, NewsRelatedPage, NewsTopic
from portal.caching.cache import cached
from portal.caching.statements import prepared
from portal.pages.listing import in_every_language
from portal.records.language_addresses import page_address

AT_MOST = 4
#: Some of the best may be restricted, so a few more are read.
CANDIDATES = 3 * AT_MOST

#: kind of record → its rows, the column that names it, and what it weighs
KINDS = {
    "event": (NewsEvent, "event__pk", 3),
    "page": (NewsRelatedPage, "target__translation_key", 3),
    "person": (NewsPerson, "person__pk", 2),
    "organisation": (NewsOrganisation, "organisation__pk", 2),
    "topic": (NewsTopic, "topic__pk", 1),
}

#: A record: its kind and its key, as text.
Named = tuple[str, str]


@dataclass(frozen=True)
class RelatedItem:
    """An item as the list shows it, with the records that both name, the rarest first."""

    title: str
    url_path: str
    language: str
    date: str
    shared: tuple[Named, ...]

    @property
    def url(self) -> str:
        return page_address(self.url_path, self.language)


@dataclass(frozen=True)
class Neighbours:
    """Related items, and which records other items name as well."""

    items: list[RelatedItem] = field(default_factory=list)
    named: frozenset[Named] = frozenset()

    @cached_property
    def elsewhere(self) -> dict[str, set[int]]:
        """The keys of people, organisations and events that other news names too, by kind."""
        keys: dict[str, set[int]] = defaultdict(set)
        for kind, key in self.named:
            if kind != "page":
                keys[kind].add(int(key))
        return dict(keys)


def neighbours(page, language: str, is_preview: bool = False) -> Neighbours:
    """The neighbours of a news page for a reader of ``language``.

    Two queries, however much is named; none while they are kept, which a draft's are not.
    """

    def read() -> Neighbours:
        return read_neighbours(page, language)

    return read() if is_preview else cached(f"news-related:{page.pk}:{language}", read)


def read_neighbours(page, language: str) -> Neighbours:
    sharing = items_sharing(named_by(page), page.translation_key)
    weights = weights_of(sharing)
    scores = {item: sum(weights[r] for r in shared) for item, shared in sharing.items()}
    for row in page.related_pages.all():  # named by the editor, and shown as such
        scores.pop(row.target.translation_key, None)
    best = sorted(scores, key=scores.get, reverse=True)[:CANDIDATES]
    ranked = sorted(
        items_to_show(type(page), language, keys=best),
        key=lambda item: (scores[item.translation_key], str(item.date), item.pk),
        reverse=True,
    )
    items = [_item(item, sharing[item.translation_key], weights) for item in ranked[:AT_MOST]]
    return Neighbours(items, frozenset(weights))


@prepared
def items_to_show(model: type[Page], language: str, keys):
    candidates = model._default_manager.filter(translation_key__in=keys)
    return in_every_language(candidates, language).select_related("locale")


def named_by(page) -> dict[str, set]:
    """The keys of the public records that the item names, by kind. Its own key stands among the
    pages: what names this very item is related to it."""
    pages = (row.target.translation_key for row in page.related_pages.all())
    return {
        "event": {row.event_id for row in page.live_events()},
        "page": {page.translation_key, *pages},
        "person": {row.person_id for row in page.live_people()},
        "organisation": {row.organisation_id for row in page.live_organisations()},
        "topic": {row.topic_id for row in page.live_topics()},
    }


def items_sharing(named: dict[str, set], own: UUID) -> dict[UUID, set[Named]]:
    """The other live items, by translation key, each with the records that it shares."""
    keys = {kind: list(keys) for kind, keys in named.items() if keys}
    sharing: dict[UUID, set[Named]] = defaultdict(set)
    for kind, key, item in rows_naming(own=own, **keys):
        sharing[item].add((kind, str(UUID(key)) if kind == "page" else key))
    return dict(sharing)


@prepared
def rows_naming(own, **named):
    """(kind, key, item) of every row of other live items than ``own`` that names one of these
    records of each kind."""
    queries = [rows_of_kind(kind, keys, own) for kind, keys in named.items()]
    return queries[0].union(*queries[1:], all=True).order_by()


def rows_of_kind(kind: str, keys: list, own) -> QuerySet:
    model, column, _weight = KINDS[kind]
    rows = model.objects.filter(**{f"{column}__in": keys}, page__live=True).order_by()
    rows = rows.exclude(page__translation_key=own)
    return rows.values_list(
        Value(kind, output_field=CharField()), Cast(F(column), CharField()), "page__translation_key"
    )


def weights_of(sharing: dict[UUID, set[Named]]) -> dict[Named, float]:
    """What each shared record weighs: less the more items name it, the one read counted too."""
    items = Counter(record for shared in sharing.values() for record in shared)
    return {record: KINDS[record[0]][2] / math.log(1 + many) for record, many in items.items()}


def _item(page, shared: set[Named], weights: dict[Named, float]) -> RelatedItem:
    by_rarity = sorted(shared, key=lambda record: (-weights[record], record))
    language = page.locale.language_code
    return RelatedItem(page.title, page.url_path, language, str(page.date), tuple(by_rarity))
