"""When pictures for sharing are made and taken away."""

from __future__ import annotations

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.images import get_image_model
from wagtail.models import PageViewRestriction
from wagtail.signals import (
    page_published,
    page_unpublished,
    post_page_move,
    published,
    unpublished,
)

from portal.pages.base import BasePage
from portal.records.base import Record
from portal.syndication.sharing.making import drop_left_over, make_picture, soon
from portal.syndication.sharing.share_picture import SharePicture


@receiver([page_published, page_unpublished])
def page_changed(sender, instance, **kwargs):
    if isinstance(instance, BasePage) and instance.has_share_picture:
        soon(make_picture, instance.pk)


@receiver([published, unpublished])
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
