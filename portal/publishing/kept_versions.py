"""Versions that the public has read stay in the history, whoever purges revisions."""

from django.db import models
from django.dispatch import receiver
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Revision
from wagtail.signals import published


def keep_published(collector, field, versions, using) -> None:
    """For ``on_delete``: protects a version, and goes along when its page or record is deleted.

    ``purge_revisions`` passes over what is protected.
    """
    origin = collector.origin
    if isinstance(origin, Revision) or getattr(origin, "model", None) is Revision:
        message = _("This version was published and stays in the history.")
        raise models.ProtectedError(message, set(versions))
    models.CASCADE(collector, field, versions, using)


class PublishedVersion(models.Model):
    """A revision that was public."""

    revision = models.OneToOneField(
        Revision, on_delete=keep_published, related_name="portal_published_version"
    )
    published_at = models.DateTimeField(gettext_lazy("published at"), default=timezone.now)

    class Meta:
        verbose_name = gettext_lazy("published version")
        verbose_name_plural = gettext_lazy("published versions")

    def __str__(self):
        return str(self.revision)


@receiver(published, dispatch_uid="portal-keep-published")
def note_published(sender, instance, revision=None, **kwargs) -> None:
    if revision is not None and instance.live:
        PublishedVersion.objects.bulk_create(
            [PublishedVersion(revision=revision)], ignore_conflicts=True
        )
