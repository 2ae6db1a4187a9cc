"""Files as things: what the public may download, found by title, name and words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from django.db.models import CharField, Exists, ExpressionWrapper, F, Model, OuterRef, QuerySet
from django.utils import timezone
from wagtail.documents import get_document_model
from wagtail.documents.models import AbstractDocument
from wagtail.models import Collection, CollectionViewRestriction

from portal.search.engines.entries import SearchFacet
from portal.search.index.files.document_text import texts_of
from portal.search.index.files.uses import (
    DocumentUse,
    referred_to_by,
    shown_on_pages,
    used_by_records,
    withheld_by_records,
)
from portal.search.index.kinds import kind_of
from portal.search.index.search_document import LanguageVersion, SearchDocument
from portal.search.index.sources.of_content import sources_beside_files
from portal.search.index.sources.owners import owner_of
from portal.values.localised_text import Text

#: A facet that nobody narrows by: the things that show the file. When one of them changes, the
#: file may be public no longer.
WITHIN = "within"
#: So many are noted: while there are more, the file is public whichever of them changes.
MOST_USES = 100


class DocumentSource:
    """Documents of unrestricted collections that something public shows."""

    prefix = "document:"

    def keys_of(self, instance: Model) -> Iterable[str]:
        if isinstance(instance, AbstractDocument):
            return [f"{self.prefix}{instance.pk}"]
        if isinstance(instance, CollectionViewRestriction):
            return self.keys_in(instance.collection)
        if isinstance(instance, Collection):
            return self.keys_in(instance)
        owner = owner_of(instance)
        return self.keys_beside([owner]) if owner else []

    def keys_in(self, collection: Collection) -> Iterator[str]:
        inside = get_document_model().objects.filter(collection__path__startswith=collection.path)
        yield from (f"{self.prefix}{key}" for key in inside.values_list("pk", flat=True))

    def keys_beside(self, owners: Sequence[Model]) -> Iterable[str]:
        """Of the files that pages or records refer to, and of those that they are known to have
        shown."""
        now = (f"{self.prefix}{key}" for key in referred_to_by(owners))
        within = [key for owner in owners for key in keys_within(owner)]
        before = SearchFacet.objects.filter(name=WITHIN, value__in=within)
        return dict.fromkeys([*now, *before.values_list("entry__key", flat=True)])

    def keys(self) -> Iterator[str]:
        documents = in_open_collections().order_by().values_list("pk", flat=True)
        yield from (f"{self.prefix}{key}" for key in documents.iterator(chunk_size=2_000))

    def things(self, keys: Sequence[str]) -> Iterable[SearchDocument]:
        asked = [int(key.removeprefix(self.prefix)) for key in keys]
        uses = uses_of(asked)
        documents = list(in_open_collections().filter(pk__in=uses))
        texts = texts_of(documents)
        for document in documents:
            yield document_thing(document, uses[document.pk], texts[document.pk])


def in_open_collections() -> QuerySet:
    """Documents that no restriction of their collection, or of one above it, keeps."""
    path = ExpressionWrapper(OuterRef("collection__path"), output_field=CharField())
    restricted = CollectionViewRestriction.objects.annotate(path=path).filter(
        path__startswith=F("collection__path")
    )
    return get_document_model().objects.filter(~Exists(restricted))


def uses_of(documents: Sequence[int]) -> dict[int, list[DocumentUse]]:
    """Where the public sees each of these documents; those that are withheld are left out."""
    withheld = withheld_by_records(documents)
    left = [key for key in documents if key not in withheld]
    found: dict[int, list[DocumentUse]] = defaultdict(list)
    for use in chain(shown_on_pages(left), used_by_records(left)):
        found[use.document].append(use)
    return found


def keys_within(owner: Model) -> list[str]:
    """The key of the thing that a page or record belongs to."""
    return [key for source in sources_beside_files() for key in source.keys_of(owner)]


def document_thing(document, uses: list[DocumentUse], text: str) -> SearchDocument:
    languages = {use.language for use in uses if use.language}
    face = LanguageVersion(
        language=languages.pop() if len(languages) == 1 else "",
        title=document.title,
        text=text,
        source=document._meta.label_lower,
        source_pk=str(document.pk),
    )
    return SearchDocument(
        key=f"{DocumentSource.prefix}{document.pk}",
        kind=kind_of(type(document)),
        faces=(face,),
        names=(Text(document.filename),),
        facets={WITHIN: sorted({use.within for use in uses})[:MOST_USES]},
        date=timezone.localdate(document.created_at),
    )
