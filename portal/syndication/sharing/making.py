"""Making the pictures: when a page is published, never when somebody reads it."""

import io
import logging
import uuid

from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from django.utils import timezone
from django_tasks import task
from PIL import Image
from wagtail.images import get_image_model
from wagtail.images.models import Filter, SourceImageIOError
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.signals import page_published, page_unpublished, post_page_move, published, unpublished

from portal.caching.cache import invalidate
from portal.pages.base import BasePage
from portal.records.base import Record
from portal.records.publication import on_its_own
from portal.syndication.sharing.drawing import HEIGHT, WIDTH, drawn
from portal.syndication.sharing.pages_to_show import (
    fingerprint,
    left_over,
    look_of,
    pages_to_show,
    without_current_picture,
)
from portal.syndication.sharing.share_picture import SharePicture, delete_file

logger = logging.getLogger("portal.pictures")

CUT = f"fill-{WIDTH}x{HEIGHT}|format-jpeg|jpegquality-90"
AT_ONCE = 200


@task()
def make_picture(page_id: int) -> None:
    """Make the page's picture anew, or take it away where the page has none to show."""
    page = pages_to_show().filter(pk=page_id).first()
    if page is None:
        SharePicture.objects.filter(page=page_id).delete()
    else:
        draw_or_cut(page.specific)
    invalidate()


@task()
def drop_left_over() -> None:
    left_over().delete()


def soon(job, *arguments) -> None:
    """Run the task when the transaction is through: it reads what was published."""
    transaction.on_commit(lambda: job.enqueue(*arguments))


def draw_or_cut(page: Page) -> None:
    """Store the page's picture in place of the one it had."""
    site, language = page.get_site() or Site.objects.first(), page.locale.language_code
    look = look_of(site, language)
    image = page.picture_to_share
    content = cut_from(image) if image else None
    content, image, ending = (content, image, "jpg") if content else (
        drawn(page.title, language, look), None, "png"
    )  # fmt: skip
    store(page, content, ending, image=image, look=fingerprint(look), made_at=timezone.now())


def cut_from(image) -> bytes | None:
    """The picture as a JPEG around its focal point, without a camera's notes on place and
    person; None when the file cannot be read."""
    output = io.BytesIO()
    try:
        Filter(spec=CUT).run(image, output)
        with Image.open(output) as cut:
            plain = io.BytesIO()
            cut.convert("RGB").save(plain, "JPEG", quality=84, optimize=True, progressive=True)
    except (SourceImageIOError, OSError):
        return None
    return plain.getvalue()


def store(page: Page, content: bytes, ending: str, **facts) -> None:
    """Write the file under a name that nobody guesses, and drop the one before."""
    with Image.open(io.BytesIO(content)) as made:
        facts |= {"width": made.width, "height": made.height}
    with transaction.atomic():
        before = SharePicture.objects.filter(page=page.pk).first()
        picture = SharePicture(pk=before and before.pk, page_id=page.pk, **facts)
        picture.file.save(f"{uuid.uuid4().hex}.{ending}", ContentFile(content), save=False)
        picture.save()
        if before:
            delete_file(before)


def make_missing(at_most: int | None = AT_ONCE) -> tuple[int, int]:
    """Make the pictures that are missing or outdated and drop those left over; the numbers."""
    pages = without_current_picture().order_by("-last_published_at")[:at_most]
    keys = list(pages.values_list("pk", flat=True))
    made = sum(made_alone(key) for key in keys)
    dropped = left_over().count()
    left_over().delete()
    return made, dropped


def made_alone(page_id: int) -> bool:
    """Make the picture of one page; whether it was made. A failure stands in the log."""
    try:
        make_picture.call(page_id)
    except Exception:  # the others must still be made
        logger.exception("No picture for sharing can be made of page %s.", page_id)
        return False
    return True


def make_missing_pictures() -> str | None:
    """The same as a job of ``run_due``, which prints a line when there was something to do."""
    made, dropped = make_missing()
    return f"{made} made, {dropped} dropped" if made or dropped else None


@receiver([page_published, page_unpublished])
@on_its_own
def page_changed(sender, instance, **kwargs):
    if isinstance(instance, BasePage) and instance.has_share_picture:
        soon(make_picture, instance.pk)


@receiver([published, unpublished])
@on_its_own
def record_changed(sender, instance, **kwargs):
    """A page about a record is as public as the record."""
    if isinstance(instance, Record) and hasattr(instance, "pages"):
        for key in instance.pages.values_list("pk", flat=True):
            soon(make_picture, key)


@receiver([post_save, post_delete], sender=PageViewRestriction)
@receiver(post_page_move)
def restriction_changed(sender, **kwargs):
    """Also by moving a page below a restricted one."""
    soon(drop_left_over)


def image_changed(sender, instance, created=False, **kwargs):
    """Another file or focal point: what was cut from the picture is cut again."""
    if not created:
        for key in SharePicture.objects.filter(image=instance).values_list("page", flat=True):
            soon(make_picture, key)


post_save.connect(image_changed, sender=get_image_model(), dispatch_uid="portal-share-pictures")
