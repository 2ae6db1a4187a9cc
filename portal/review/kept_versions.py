"""Versions that the public has read stay in the history, whoever purges revisions."""

from __future__ import annotations

from django.db.models import ProtectedError
from django.db.models.signals import pre_delete
from django.dispatch import receiver
from django.utils.translation import gettext as _
from wagtail.log_actions import registry
from wagtail.models import Revision


@receiver(pre_delete, sender=Revision, dispatch_uid="portal-keep-published")
def keep_what_was_published(sender, instance, origin=None, **kwargs) -> None:
    """Raises ProtectedError, which ``purge_revisions`` passes over, for a published version.

    A page or record that is deleted as a whole takes its versions along.
    """
    if of_revisions(origin) and was_published(instance):
        raise ProtectedError(_("This version was published and stays in the history."), {instance})


def of_revisions(origin) -> bool:
    """Whether revisions themselves are being deleted, and not what they are versions of."""
    return isinstance(origin, Revision) or getattr(origin, "model", None) is Revision


def was_published(revision: Revision) -> bool:
    instance = revision.content_object
    if instance is None:
        return False
    entries = registry.get_logs_for_instance(instance).filter(revision=revision)
    return entries.filter(action__startswith="wagtail.publish").exclude(
        action="wagtail.publish.schedule"
    ).exists()
