"""Where the objects behind the faces stand, asked for all of a page of results at once.

Nothing is shown by the index alone: an object that is gone, or that the public may not read any
more, has no place, whatever the index still says.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.apps import apps
from django.db.models import CharField, Exists, ExpressionWrapper, F, Model, OuterRef, QuerySet
from wagtail.documents import get_document_model
from wagtail.models import CollectionViewRestriction, Page

from portal.caching.sites import site_of
from portal.languages.order import fallback_order
from portal.pages.about_records import without_hidden_records
from portal.pages.body.documents import file_kind, file_size
from portal.pages.listing import nearness
from portal.records.base import Record
from portal.records.language_addresses import page_address, unrestricted
from portal.search.engines.entries import SearchFace


@dataclass(frozen=True)
class Place:
    """An address; ``nearness`` is small for what is near to the reader's language; ``file`` says
    of what kind and how large a file is."""

    url: str
    nearness: int
    file: str = ""


class Places:
    """The places of faces, for a reader of one language. One query a kind of object."""

    def __init__(self, faces: Iterable[SearchFace], language: str, request):
        self.language = language
        self.request = request
        self.order = fallback_order(language)
        wanted: dict[str, set[str]] = {}
        for face in faces:
            wanted.setdefault(face.source, set()).add(face.source_pk)
        self.found = {
            (source, str(key)): place
            for source, keys in wanted.items()
            for key, place in self.of(source, keys).items()
        }

    def __getitem__(self, face: SearchFace) -> Place | None:
        """The place of a face; None for one that is not public."""
        found = self.found.get((face.source, face.source_pk))
        if found is None or found.nearness >= 0:
            return found
        return Place(found.url, self.nearness_of(face.language), found.file)

    def nearness_of(self, language: str) -> int:
        return self.order.index(language) if language in self.order else len(self.order)

    def of(self, source: str, keys: set[str]) -> dict[object, Place]:
        """Places by key; those of records and files leave the nearness to their faces."""
        model = model_of(source)
        if model is None:
            return {}
        if issubclass(model, Page):
            return self.of_pages(keys)
        if issubclass(model, get_document_model()):
            return {file.pk: file_place(file) for file in open_files().filter(pk__in=keys)}
        records = public_records(model).filter(pk__in=keys)
        return {r.pk: Place(url, -1) for r in records if (url := r.get_absolute_url())}

    def of_pages(self, keys: set[str]) -> dict[object, Place]:
        pages = without_hidden_records(unrestricted(Page.objects.live())).filter(pk__in=keys)
        rows = pages.annotate(nearness=nearness(self.language)).values_list(
            "pk", "url_path", "locale__language_code", "nearness"
        )
        site = site_of(self.request)
        places = {
            pk: Place(page_address(path, language, site), near) for pk, path, language, near in rows
        }
        return {pk: place for pk, place in places.items() if place.url}


def model_of(source: str) -> type[Model] | None:
    try:
        return apps.get_model(source)
    except (LookupError, ValueError):  # an app that is not installed any more
        return None


def public_records(model: type[Model]) -> QuerySet:
    if issubclass(model, Record):
        return model.objects.public()
    every = model._default_manager.all()
    return every.filter(live=True) if hasattr(model, "live") else every


def open_files() -> QuerySet:
    """Files in collections that everybody may read."""
    path = ExpressionWrapper(OuterRef("collection__path"), output_field=CharField())
    restricted = CollectionViewRestriction.objects.annotate(path=path).filter(
        path__startswith=F("collection__path")
    )
    return get_document_model().objects.filter(~Exists(restricted))


def file_place(file) -> Place:
    facts = [file_kind(file.file_extension)]
    if file.file_size:
        facts.append(file_size(file.file_size))
    return Place(file.url, -1, ", ".join(facts))
