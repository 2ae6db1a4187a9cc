"""When the icons are drawn anew."""

from __future__ import annotations

from django.db import transaction
from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail.images import get_image_model

from portal.site.icons.making import make_icons
from portal.site.icons.site_icons import SiteIcons
from portal.site.identity import SiteIdentity


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
