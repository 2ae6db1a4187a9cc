"""The picture that stands for a page where it is shared."""

from django.db import models, transaction
from django.db.models.signals import post_delete
from django.dispatch import receiver
from wagtail.images import get_image_model_string

from portal.caching.cache import invalidate


class SharePicture(models.Model):
    """A file of one page: cut from its picture, else drawn with its title.

    ``look`` says by which names and colours it was drawn; ``image`` from which picture it was
    cut, so that it goes with that picture.
    """

    # Nobody asks in which pages' files a page is used.
    wagtail_reference_index_ignore = True

    page = models.OneToOneField("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    image = models.ForeignKey(
        get_image_model_string(), null=True, on_delete=models.CASCADE, related_name="+"
    )
    file = models.FileField(upload_to="sharing")
    width = models.PositiveSmallIntegerField()
    height = models.PositiveSmallIntegerField()
    look = models.CharField(max_length=32)
    made_at = models.DateTimeField()

    def __str__(self):
        return self.file.name


def delete_file(picture: SharePicture) -> None:
    """Take the file away, once it is certain that nothing names it any more."""
    storage, name = picture.file.storage, picture.file.name
    if name:
        transaction.on_commit(lambda: storage.delete(name))


@receiver(post_delete, sender=SharePicture)
def file_goes_too(sender, instance, **kwargs):
    delete_file(instance)
    invalidate()
