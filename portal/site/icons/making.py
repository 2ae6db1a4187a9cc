"""Drawing the icons from the emblem, when it is chosen or changed."""

import io
import uuid

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models.signals import post_save
from django.dispatch import receiver
from django_tasks import task
from PIL import Image
from wagtail.images import get_image_model
from wagtail.images.models import Filter, SourceImageIOError

from portal.caching.cache import invalidate
from portal.site.icons.icon_set import ALL, Icon, SiteIcons, delete_files
from portal.site.identity import SiteIdentity

SOURCE = "max-1024x1024|format-png"
#: Of the whole: what a phone may cut off lies outside (W3C manifest, "safe zone": 80 %).
WITHIN_GROUND = 0.72
GROUND = "#ffffff"


@task()
def make_icons(site_id: int) -> None:
    """Draw the site's icons anew; without an emblem that can be read the portal's own stand."""
    identity = SiteIdentity.objects.select_related("emblem").filter(site=site_id).first()
    emblem = open_emblem(identity.emblem) if identity and identity.emblem else None
    if emblem is None:
        SiteIcons.objects.filter(site=site_id).delete()
    else:
        files = {icon.name: store(drawn(emblem, icon)) for icon in ALL}
        replace_files(site_id, identity.emblem_id, files)
    invalidate()


def open_emblem(image) -> Image.Image | None:
    output = io.BytesIO()
    try:
        Filter(spec=SOURCE).run(image, output)
        with Image.open(output) as emblem:
            return emblem.convert("RGBA")
    except (SourceImageIOError, OSError):
        return None


def drawn(emblem: Image.Image, icon: Icon) -> bytes:
    """The emblem in the middle of a square."""
    room = round(icon.size * (WITHIN_GROUND if icon.has_ground else 1))
    part = emblem.copy()
    part.thumbnail((room, room), Image.Resampling.LANCZOS)
    square = Image.new("RGBA", (icon.size, icon.size), GROUND if icon.has_ground else "#ffffff00")
    square.alpha_composite(part, ((icon.size - part.width) // 2, (icon.size - part.height) // 2))
    output = io.BytesIO()
    (square.convert("RGB") if icon.has_ground else square).save(output, "PNG", optimize=True)
    return output.getvalue()


def store(content: bytes) -> str:
    return default_storage.save(f"icons/{uuid.uuid4().hex}.png", ContentFile(content))


@transaction.atomic
def replace_files(site_id: int, emblem_id: int, files: dict[str, str]) -> None:
    before = SiteIcons.objects.filter(site=site_id).first()
    values = {"emblem_id": emblem_id, "files": files}
    SiteIcons.objects.update_or_create(site_id=site_id, defaults=values)
    if before:
        delete_files(before.files)


@receiver(post_save, sender=SiteIdentity)
def identity_saved(sender, instance, **kwargs):
    """Only another emblem asks for other icons."""
    drawn_from = SiteIcons.objects.filter(site=instance.site_id).values_list("emblem", flat=True)
    if drawn_from.first() != instance.emblem_id:
        soon(instance.site_id)


def image_saved(sender, instance, created=False, **kwargs):
    """The emblem's file may be another one now."""
    if not created:
        for site_id in SiteIcons.objects.filter(emblem=instance).values_list("site", flat=True):
            soon(site_id)


def soon(site_id: int) -> None:
    transaction.on_commit(lambda: make_icons.enqueue(site_id))


post_save.connect(image_saved, sender=get_image_model(), dispatch_uid="portal-site-icons")
