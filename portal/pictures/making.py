"""Making the renditions that pages need, and dropping those that no longer fit their picture.

Encoding takes seconds: a worker may do it. Without one it is done at once.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice

from django_tasks import task
from wagtail.images import get_image_model
from wagtail.images.models import Filter
from willow.plugins.pillow import PillowImage

from portal.caching import cache
from portal.pictures.uses import Wanted, wanted


class DecodedPicture(PillowImage):
    """A picture in memory, upright, from which any number of renditions is cut."""

    def __init__(self, image, format_name: str):
        super().__init__(image)
        self.format_name = format_name

    def auto_orient(self) -> DecodedPicture:
        return self


class DecodedFilter(Filter):
    """A rendition filter that starts from a picture that is decoded already."""

    def __init__(self, spec: str, picture: DecodedPicture):
        super().__init__(spec=spec)
        self.picture = picture

    @contextmanager
    def get_willow_image(self, image, source=None):
        yield self.picture


def decoded(image) -> DecodedPicture:
    """The picture of an image. Raises OSError when its file is lost or damaged."""
    with image.get_willow_image() as file:
        upright = PillowImage.open(file).auto_orient()
        return DecodedPicture(upright.image, file.format_name)


logger = logging.getLogger("portal.pictures")

#: Images that are read from the database at once.
BATCH = 100


@dataclass
class Outcome:
    """What has been made and dropped, and the images that could not be read."""

    made: int = 0
    dropped: int = 0
    unreadable: list[int] = field(default_factory=list)


def make_pictures(needed: Wanted) -> Outcome:
    """Make what is missing of ``needed`` and drop what no longer fits, in that order: until the
    new cut is there, pages show the old one."""
    outcome = Outcome()
    for batch in batches(needed):
        images = get_image_model().objects.filter(pk__in=batch).prefetch_related("renditions")
        for image in images:
            make_of_image(image, needed[image.pk], outcome)
    return outcome


def make_of_image(image, specs: Iterable[str], outcome: Outcome) -> None:
    try:
        outcome.made += make_missing(image, sorted(specs, key=plainest_first))
    except Exception:  # a lost or broken file must not keep the others from being made
        logger.exception("No renditions can be made of image %s (%s).", image.pk, image.file.name)
        outcome.unreadable.append(image.pk)
    outcome.dropped += drop_outdated(image)


def make_missing(image, specs: list[str]) -> int:
    """Make the renditions that an image lacks; how many. SVG is shown as it is."""
    if image.is_svg():
        return 0
    found = image.find_existing_renditions(*(Filter(spec=spec) for spec in specs))
    there = {each.spec for each in found}
    missing = [spec for spec in specs if spec not in there]
    if missing:
        picture = decoded(image)
        for spec in missing:
            image.create_rendition(DecodedFilter(spec, picture))
    return len(missing)


def drop_outdated(image) -> int:
    """Delete the renditions that were cut around another focal point; how many."""
    outdated = [
        rendition
        for rendition in image.renditions.all()
        if rendition.focal_point_key != Filter(spec=rendition.filter_spec).get_cache_key(image)
    ]
    for rendition in outdated:
        rendition.delete()
    return len(outdated)


def plainest_first(spec: str) -> tuple[int, str]:
    order = ("jpeg", "png", "webp", "avif")
    file_format = spec.rpartition("-")[2]
    return order.index(file_format) if file_format in order else len(order), spec


def batches(keys: Iterable[int]) -> Iterator[list[int]]:
    rest = iter(sorted(keys))
    while batch := list(islice(rest, BATCH)):
        yield batch


@task()
def make_pictures_task(needed: list[list]) -> None:
    """Make the given renditions: ``[[image, [filter, …]], …]``."""
    announce(make_pictures({image: set(specs) for image, specs in needed}))


@task()
def refresh_image_task(image: int) -> None:
    """Make again what pages show of an image whose file or focal point may have changed."""
    announce(make_pictures({image: set(), **wanted([image])}))


def announce(outcome: Outcome) -> None:
    """Drop what is kept of pages that show other renditions, or none."""
    if outcome.made or outcome.dropped:
        cache.invalidate()


def make_missing_pictures() -> str:
    """Make what published pages and records need and lack; a line that says what was done."""
    outcome = make_pictures(wanted())
    announce(outcome)
    line = f"{outcome.made} made, {outcome.dropped} outdated dropped"
    if outcome.unreadable:
        line += f", images that cannot be read: {', '.join(map(str, outcome.unreadable))}"
    return line
