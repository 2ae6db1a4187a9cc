"""A record in use is not deleted, wherever it is named: on a page, in another record, in a draft,
in an old revision, in a body block, or in the snapshot that a translation was made from."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import TextField
from django.db.models.functions import Cast
from django.utils.translation import gettext, ngettext, pgettext_lazy
from wagtail.models import Page, ReferenceIndex, Revision
from wagtail_localize.models import SegmentOverride, TranslationSource

from portal.records.json_references import links_to, namers_of, names, text_may_name


class Where(models.TextChoices):
    """In which version of the page or record the record is named."""

    NOW = "now", pgettext_lazy("named in", "as it is now")
    DRAFT = "draft", pgettext_lazy("named in", "in its draft")
    REVISION = "revision", pgettext_lazy("named in", "in an earlier version")
    SNAPSHOT = "snapshot", pgettext_lazy("named in", "in the text that translators work from")


@dataclass(frozen=True)
class Place:
    """One page or record that names the record, and in which of its versions."""

    instance: models.Model
    where: tuple[Where, ...]

    def __str__(self):
        return str(self.instance)


class RecordInUse(ValidationError):
    """The record may not be deleted; ``places`` says where it is named."""

    def __init__(self, record, places: list[Place]):
        self.record, self.places = record, places
        super().__init__(describe(record, places), code="in_use")


def describe(record, places: list[Place], named: int = 3) -> str:
    """A sentence that names the first few places."""
    first = "; ".join(str(place) for place in places[:named])
    message = ngettext(
        "“%(record)s” is in use and cannot be deleted. It is named in %(count)d place: %(places)s",
        "“%(record)s” is in use and cannot be deleted. It is named in %(count)d places: %(places)s",
        len(places),
    )
    more = gettext(" and others.") if len(places) > named else "."
    return message % {"record": record, "count": len(places), "places": first} + more


def refuse_deletion_in_use(record) -> None:
    """Raises RecordInUse when anything names ``record``."""
    if record.pk and (places := places_of_use(record)):
        raise RecordInUse(record, places)


def places_of_use(record) -> list[Place]:
    """Every page and record that names ``record``, now or in any stored version.

    What the record says of itself in its own rows and revisions is no use.
    """
    found: dict[tuple, tuple[models.Model, set[Where]]] = {}
    for instance, where in _uses(record):
        key = type(instance)._meta.concrete_model, str(instance.pk)
        if key != (type(record)._meta.concrete_model, str(record.pk)):
            found.setdefault(key, (instance, set()))[1].add(where)
    return [
        Place(instance, tuple(where for where in Where if where in versions))
        for instance, versions in found.values()
    ]


def _uses(record) -> Iterator[tuple[models.Model, Where]]:
    yield from _tables(record)
    yield from _revisions(record)
    yield from _snapshots(record)
    yield from _overrides(record)


def _tables(record) -> Iterator[tuple[models.Model, Where]]:
    """What the reference index knows: rows and body blocks as they stand in the tables."""
    keys = defaultdict(set)
    for reference in ReferenceIndex.get_references_to(record):
        keys[reference.base_content_type_id].add(reference.object_id)
    for number, named in keys.items():
        model = ContentType.objects.get_for_id(number).model_class()
        for instance in by_key(model, named).values():
            yield instance, Where.NOW


def by_key(model: type[models.Model], keys: Iterable[str]) -> dict[str, models.Model]:
    """The objects with these keys, pages as what they are, in few queries."""
    found = model._default_manager.filter(pk__in=set(keys))
    return {str(each.pk): each for each in (found.specific() if model is Page else found)}


def _with_type(record) -> Iterable[tuple[type[models.Model], ContentType]]:
    namers = list(namers_of(type(record)))
    types = ContentType.objects.get_for_models(*namers, for_concrete_models=False)
    return types.items()


def _revisions(record) -> Iterator[tuple[models.Model, Where]]:
    """Drafts and old revisions."""
    as_text = Revision.objects.alias(content_text=Cast("content", TextField()))
    for model, content_type in _with_type(record):
        candidates = as_text.filter(
            text_may_name("content_text", record, model), content_type=content_type
        )
        naming = [
            (revision.object_id, revision.pk)
            for revision in candidates.iterator()
            if names(revision.content, model, record)
        ]
        owners = by_key(model, (key for key, _number in naming))
        for key, number in naming:
            if owner := owners.get(key):
                yield owner, _version(owner, number)


def _version(owner, revision: int) -> Where:
    is_latest = owner.latest_revision_id == revision
    is_draft = is_latest and getattr(owner, "has_unpublished_changes", False)
    return Where.DRAFT if is_draft else Where.REVISION


def _snapshots(record) -> Iterator[tuple[models.Model, Where]]:
    """The stored sources of translations, from which translated pages are rebuilt."""
    for model, content_type in _with_type(record):
        candidates = TranslationSource.objects.filter(
            text_may_name("content_json", record, model), specific_content_type=content_type
        )
        for source in candidates.select_related("object", "locale").iterator():
            if names(json.loads(source.content_json), model, record) and (
                instance := source.object.get_instance_or_none(source.locale)
            ):
                yield getattr(instance, "specific", instance), Where.SNAPSHOT


def _overrides(record) -> Iterator[tuple[models.Model, Where]]:
    """Links that a translator has replaced for one language."""
    namers = namers_of(type(record))
    keys = {key for links, _streams in namers.values() for key in links}
    overrides = SegmentOverride.objects.filter(
        data_json=json.dumps(record.pk), context__path__in=keys
    ).select_related("context__object__content_type", "locale")
    for override in overrides:
        if instance := override.context.object.get_instance_or_none(override.locale):
            instance = getattr(instance, "specific", instance)
            if override.context.path in links_to(type(instance), type(record)):
                yield instance, Where.SNAPSHOT
