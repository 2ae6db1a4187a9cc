"""The icons that were drawn from a site's emblem."""

from django.core.files.storage import default_storage
from django.db import models, transaction
from django.db.models.signals import post_delete
from django.dispatch import receiver
from wagtail.images import get_image_model_string

from portal.caching.cache import invalidate


class SiteIcons(models.Model):
    """File names by icon. They go with the emblem that they were drawn from."""

    # Nobody asks in which icons a picture is used.
    wagtail_reference_index_ignore = True

    site = models.OneToOneField("wagtailcore.Site", on_delete=models.CASCADE, related_name="+")
    emblem = models.ForeignKey(get_image_model_string(), on_delete=models.CASCADE, related_name="+")
    files = models.JSONField(default=dict)

    def __str__(self):
        return f"{self.site_id}: {', '.join(self.files)}"


def delete_files(files: dict[str, str]) -> None:
    """Take the files away, once it is certain that nothing names them any more."""
    transaction.on_commit(lambda: [default_storage.delete(name) for name in files.values()])


@receiver(post_delete, sender=SiteIcons)
def files_go_too(sender, instance, **kwargs):
    delete_files(instance.files)
    invalidate()
