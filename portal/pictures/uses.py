"""Where pictures are chosen, and in which shapes pages then show them.

A model says so in its ``picture_shapes``, by the path at which Wagtail's reference index finds the
picture in a page or record: {"portrait": ("portrait", "face")}.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from modelcluster.models import ClusterableModel
from wagtail.images import get_image_model
from wagtail.models import ReferenceIndex

from portal.pictures.site_pictures import SHAPES
from portal.records.rows import rows_in_memory
from portal.values.types import types_with

#: In any page that has a body, whatever the name of its field.
IN_BODIES = {r"[\w.]+\.image\.image": ("figure",), r"[\w.]+\.gallery\.item\.image": ("gallery",)}

#: Where a picture stands: model, path, and the image's key as text.
Reference = tuple[type[Model], str, str]
Wanted = dict[int, set[str]]


def chosen_in(instance: Model) -> Wanted:
    """Renditions that pages need of the pictures that a page or record shows, by image.

    It is asked of the object itself: its row in the index may still wait for a worker.
    """
    with rows_in_memory([instance] if isinstance(instance, ClusterableModel) else []):
        return gather(references_in(instance))


def wanted(images: Iterable[int] | None = None) -> Wanted:
    """The same for all that is published, or for some images, from the reference index."""
    references = ReferenceIndex.objects.filter(to_content_type=image_content_type())
    if images is not None:
        references = references.filter(to_object_id__in=[str(key) for key in images])
    rows = references.values_list("content_type", "object_id", "model_path", "to_object_id")
    needed = gather([*published_references(rows), *unindexed_references()])
    return needed if images is None else {key: needed[key] for key in images if key in needed}


def references_in(instance: Model) -> Iterator[Reference]:
    image_type = image_content_type()
    for content_type, key, path, _place in ReferenceIndex._extract_references_from_object(instance):
        if content_type == image_type:
            yield type(instance), path, key


def unindexed_references() -> Iterator[Reference]:
    """Those of what Wagtail does not index: the settings of a site, a row for each site."""
    for model in types_with("picture_shapes"):
        if not ReferenceIndex.is_indexed(model):
            for instance in model._base_manager.all():
                yield from references_in(instance)


def published_references(rows: Iterable[tuple]) -> Iterator[Reference]:
    by_model = defaultdict(list)
    for content_type, source, path, key in rows:
        by_model[content_type].append((source, path, key))
    for content_type, found in by_model.items():
        if model := ContentType.objects.get_for_id(content_type).model_class():
            for path, key in published(model, found):
                yield model, path, key


def published(model: type[Model], found: list[tuple]) -> Iterable[tuple[str, str]]:
    """Path and image of what stands in the public objects of a model."""
    objects = model._base_manager
    if any(field.name == "live" for field in model._meta.get_fields()):
        objects = objects.filter(live=True)
    live = {str(key) for key in objects.values_list("pk", flat=True)}
    return [(path, key) for source, path, key in found if source in live]


def gather(references: Iterable[Reference]) -> Wanted:
    needed = defaultdict(set)
    for model, path, key in references:
        if specs := specs_of(model, path):
            needed[int(key)].update(specs)
    return dict(needed)


def specs_of(model: type[Model], path: str) -> list[str]:
    """The renditions that pages need of a picture that stands at this path of the model."""
    in_body = (shapes for where, shapes in IN_BODIES.items() if re.fullmatch(where, path))
    shapes = [*getattr(model, "picture_shapes", {}).get(path, ()), *next(in_body, ())]
    return [spec for shape in shapes for spec in SHAPES[shape].specs]


def image_content_type() -> int:
    return ReferenceIndex._get_base_content_type(get_image_model()).pk
