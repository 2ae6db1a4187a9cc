"""Where the objects behind the faces stand, asked for all of a page of results at once.

Nothing is shown by the index alone: an object that is gone, or that the public may not read any
more, has no place, whatever the index still says.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.apps import apps
from django.db.models import CharField, Exists, ExpressionWrapper, F, Model, OuterRef
from wagtail.documents import get_document_model
from wagtail.models import CollectionViewRestriction, Page

from portal.caching.cache import cached_many
from portal.caching.sites import site_of
from portal.caching.statements import prepared
from portal.languages.order import fallback_order
from portal.pages.about_records import hidden_page_keys
from portal.pages.body.documents import file_kind, file_size
from portal.pages.listing import nearness
from portal.records.base import Record
from portal.records.language_addresses import page_address
from portal.search.engines.entries import SearchFace


@dataclass(frozen=True)
class Place:
    """An address; ``nearness`` is small for what is near to the reader's language; ``file`` says
    of what kind and how large a file is."""

    url: str
    nearness: int
    file: str = ""


class Places:
    """The places of faces, for a reader of one language. They are kept until something changes, and
    those that are not are asked for with one query a kind of object, one for all pages."""

    def __init__(self, faces: Iterable[SearchFace], language: str, request):
        self.language = language
        self.site = site_of(request)
        self.order = fallback_order(language)
        sources = {f"{face.source} {face.source_pk}" for face in faces}
        where = f"place {self.site.pk if self.site else 0} {language} "
        kept = cached_many((where + source for source in sources), self.read)
        self.found = {name.removeprefix(where): place for name, place in kept.items()}

    def __getitem__(self, face: SearchFace) -> Place | None:
        """The place of a face; None for one that is not public."""
        found = self.found[f"{face.source} {face.source_pk}"]
        if not found or found.nearness >= 0:
            return found or None
        return Place(found.url, self.nearness_of(face.language), found.file)

    def nearness_of(self, language: str) -> int:
        return self.order.index(language) if language in self.order else len(self.order)

    def read(self, names: list[str]) -> dict[str, Place | str]:
        """Places by the names under which they are kept; "" for what is not public. Those of
        records and files leave the nearness to their faces."""
        wanted: dict[type[Model], dict[str, str]] = {}
        for name in names:
            *_where, source, key = name.split(" ")
            if model := model_of(source):
                kind = Page if issubclass(model, Page) else model
                wanted.setdefault(kind, {})[key] = name
        places = {
            by_key[str(key)]: place
            for model, by_key in wanted.items()
            for key, place in self.of(model, {*by_key}).items()
        }
        return {name: places.get(name, "") for name in names}

    def of(self, model: type[Model], keys: set[str]) -> dict[object, Place]:
        wanted = [model._meta.pk.to_python(key) for key in keys]
        if model is Page:
            return self.of_pages(wanted)
        if issubclass(model, get_document_model()):
            return {file.pk: file_place(file) for file in open_files(keys=wanted)}
        records = public_records(model, keys=wanted)
        return {r.pk: Place(url, -1) for r in records if (url := r.get_absolute_url())}

    def of_pages(self, keys: list[int]) -> dict[object, Place]:
        rows = live_pages(self.language, keys=keys)
        hidden = hidden_page_keys()
        places = {
            pk: Place(page_address(path, language, self.site), near)
            for pk, path, language, near in rows
            if pk not in hidden
        }
        return {pk: place for pk, place in places.items() if place.url}


def model_of(source: str) -> type[Model] | None:
    try:
        return apps.get_model(source)
    except (LookupError, ValueError):  # an app that is not installed any more
        return None


@prepared
def live_pages(language: str, keys):
    pages = Page.objects.filter(live=True, pk__in=keys).annotate(nearness=nearness(language))
    return pages.values_list("pk", "url_path", "locale__language_code", "nearness")


@prepared
def public_records(model: type[Model], keys):
    if issubclass(model, Record):
        return model.objects.public().filter(pk__in=keys)
    every = model._default_manager.filter(pk__in=keys)
    return every.filter(live=True) if hasattr(model, "live") else every


@prepared
def open_files(keys):
    """Files of these keys in collections that everybody may read."""
    path = ExpressionWrapper(OuterRef("collection__path"), output_field=CharField())
    restricted = CollectionViewRestriction.objects.annotate(path=path).filter(
        path__startswith=F("collection__path")
    )
    return get_document_model().objects.filter(~Exists(restricted), pk__in=keys)


def file_place(file) -> Place:
    facts = [file_kind(file.file_extension)]
    if file.file_size:
        facts.append(file_size(file.file_size))
    return Place(file.url, -1, ", ".join(facts))
