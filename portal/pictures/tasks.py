"""Work that a worker may do: encoding takes seconds. Without a worker it is done at once."""

from django_tasks import task

from portal.caching import cache
from portal.pictures.making import Outcome, make_pictures
from portal.pictures.uses import wanted


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
