"""Which stored content names a record: the JSON of drafts, old revisions and snapshots.

The database protects what stands in its tables. What stands in JSON it does not see, and a page
whose draft names a record that is gone can neither be opened nor published.
"""

from collections.abc import Iterator
from functools import lru_cache

from django.apps import apps
from django.db import models
from django.db.models import Q
from modelcluster.models import get_all_child_relations
from wagtail.blocks import BaseStreamBlock, ChooserBlock, ListBlock
from wagtail.fields import StreamField


def links_to(model: type[models.Model], target: type[models.Model]) -> Iterator[str]:
    """The names of the foreign keys by which ``model`` itself points at ``target``."""
    for field in model._meta.concrete_fields:
        if field.is_relation and field.related_model is target:
            yield field.name


def stream_fields(model: type[models.Model]) -> list[StreamField]:
    return [field for field in model._meta.concrete_fields if isinstance(field, StreamField)]


def child_models(model: type[models.Model]) -> Iterator[tuple[str, type[models.Model]]]:
    """The rows that are stored with an instance: (name in the JSON, model)."""
    for relation in get_all_child_relations(model):
        yield relation.get_accessor_name(), relation.related_model


def with_rows(model: type[models.Model]) -> Iterator[type[models.Model]]:
    """The model and the models of its rows, to any depth."""
    yield model
    for _name, child in child_models(model):
        yield from with_rows(child)


def chooser_keys(block, target: type[models.Model], key: str = "value") -> Iterator[str]:
    """Under which keys of a stream's JSON the ids of ``target`` stand: the name of the child in a
    struct, "value" in a stream or a list."""
    if isinstance(block, ChooserBlock) and block.model_class is target:
        yield key
    elif isinstance(block, ListBlock):
        yield from chooser_keys(block.child_block, target)
    for name, child in getattr(block, "child_blocks", {}).items():
        within = "value" if isinstance(block, BaseStreamBlock) else name
        yield from chooser_keys(child, target, within)


@lru_cache(maxsize=64)
def namers_of(target: type[models.Model]) -> dict[type[models.Model], tuple[set[str], set[str]]]:
    """Each model whose stored content may name ``target``, with the foreign keys in it or its
    rows, and the keys in its streams, that do so."""
    found = {}
    for model in apps.get_models():
        keys, stream_keys = set(), set()
        for part in with_rows(model):
            keys.update(links_to(part, target))
            for field in stream_fields(part):
                stream_keys.update(chooser_keys(field.stream_block, target))
        if keys or stream_keys:
            found[model] = keys, stream_keys
    return found


def text_may_name(field: str, target: models.Model, model: type[models.Model]) -> Q:
    """A filter on the text of the JSON, which the database answers: few rows pass that do not
    name ``target``, and all that do."""
    keys, stream_keys = namers_of(type(target))[model]
    # A stream is JSON within the JSON, so its quotation marks are escaped.
    starts = [f'"{key}": ' for key in sorted(keys)]
    starts += [f'\\"{key}\\": ' for key in sorted(stream_keys)]
    condition = Q(pk__in=[])
    for start in starts:
        for end in (",", "}"):
            condition |= Q(**{f"{field}__contains": f"{start}{target.pk}{end}"})
    return condition


def names(content: dict, model: type[models.Model], target: models.Model) -> bool:
    """Whether serialised content of ``model``, with its rows and streams, names ``target``."""
    if any(content.get(name) == target.pk for name in links_to(model, type(target))):
        return True
    if any(_stream_names(content.get(f.name), f, target) for f in stream_fields(model)):
        return True
    return any(
        names(row, child, target)
        for name, child in child_models(model)
        for row in content.get(name) or []
    )


def _stream_names(stored, field: StreamField, target: models.Model) -> bool:
    references = field.extract_references(field.to_python(stored)) if stored else ()
    return any(
        model is type(target) and str(key) == str(target.pk)
        for model, key, _model_path, _content_path in references
    )
