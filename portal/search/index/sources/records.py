"""Records as things: a record with the pages about it is one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from django.db.models import Model, QuerySet
from wagtail.models import Page

from portal.pages.about_records import page_models_about
from portal.pages.body.records import is_public
from portal.records.base import Record
from portal.records.searched import RecordText
from portal.search.index.facets import values_of_named
from portal.search.index.kinds import kind_of
from portal.search.index.search_document import SearchDocument
from portal.search.index.sources.naming import country_names, names_of
from portal.search.index.sources.owners import owner_of
from portal.search.index.sources.page_words import records_in_streams
from portal.search.index.sources.pages import names_each_once
from portal.search.index.sources.public_pages import public, read_whole
from portal.search.index.sources.record_faces import faces_of


class RecordSource:
    """The records of one type, as they stand at their permanent addresses."""

    def __init__(self, model: type[Record]):
        self.model = model
        self.prefix = prefix_of(model)

    def keys_of(self, instance: Model) -> Iterable[str]:
        owner = owner_of(instance)
        if isinstance(owner, self.model):
            yield f"{self.prefix}{owner.pk}"
            yield from keys_instead(owner)
        elif isinstance(owner, Page) and speaks_of(owner.specific_class or Page, self.model):
            about = owner.specific.record_id
            yield from [f"{self.prefix}{about}"] if about else []

    def keys(self) -> Iterator[str]:
        for (key,) in self.shown().order_by().values_list("pk").iterator(chunk_size=2_000):
            yield f"{self.prefix}{key}"

    def shown(self) -> QuerySet:
        return self.model.search_candidates()

    def things(self, keys: Sequence[str]) -> Iterable[SearchDocument]:
        asked = [int(key.removeprefix(self.prefix)) for key in keys]
        records = list(
            self.shown().filter(pk__in=asked).prefetch_related(*self.model.search_rows())
        )
        told = {record.pk: each for record in records if (each := record.search_text()) is not None}
        records = [record for record in records if record.pk in told]
        pages = pages_about(self.model, [record.pk for record in records])
        named = {
            record.pk: named_of(record, told[record.pk], pages[record.pk]) for record in records
        }
        names = names_of(one for each in named.values() for one in each)
        for record in records:
            yield self.thing(record, told[record.pk], pages[record.pk], named[record.pk], names)

    def thing(
        self, record: Record, told: RecordText, pages: list[Page], named, names
    ) -> SearchDocument:
        facets = merged(told.facets, values_of_named(named[1:]))
        return SearchDocument(
            key=f"{self.prefix}{record.pk}",
            kind=kind_of(self.model),
            faces=tuple(faces_of(record, told, pages)),
            names=(
                *names_each_once(named, names),
                *told.names,
                *country_names(facets.get("country", ())),
            ),
            facets=facets,
            periods=tuple(told.periods),
            date=told.date,
            shown_from=told.days[0],
            shown_until=told.days[1],
        )


def prefix_of(model: type[Record]) -> str:
    return f"{model._meta.label_lower}:"


def keys_instead(record: Record) -> Iterator[str]:
    """The key of the record in whose place this one is shown: that one is no thing to find."""
    if record.shown_instead_of:
        field = record._meta.get_field(record.shown_instead_of)
        yield f"{prefix_of(field.related_model)}{getattr(record, field.attname)}"


def merged(*facets: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    """The values of several sets of facets together, each once."""
    names = dict.fromkeys(name for each in facets for name in each)
    values = {name: [v for each in facets for v in each.get(name, ())] for name in names}
    return {name: list(dict.fromkeys(each)) for name, each in values.items()}


def speaks_of(page: type[Page], model: type[Record]) -> bool:
    """Whether pages of a type are about records of a kind."""
    return page in page_models_about(model)


def pages_about(model: type[Record], keys: Sequence[int]) -> dict[int, list[Page]]:
    """The public pages about records, read whole, by the key of the record."""
    found: dict[int, list[Page]] = defaultdict(list)
    for page_model in page_models_about(model):
        pages = page_model.objects.filter(**{f"{page_model.record_field}__in": keys})
        for page in read_whole(public(pages)):
            found[page.record_id].append(page)
    return found


def named_of(record: Record, told: RecordText, pages: list[Page]) -> list[Record]:
    """The record itself, and the public ones that it or a page about it names, each once."""
    in_pages = [one for page in pages if told.with_pages for one in records_in_streams(page)]
    named = [one for one in (*told.named, *in_pages) if is_public(one)]
    return list({(type(one), one.pk): one for one in (record, *named)}.values())
