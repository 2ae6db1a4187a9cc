"""What was withdrawn, when, and what the public is told about it."""

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from portal.records.base import Record
from portal.values.fields import LocalisedTextField


class WithdrawalQuerySet(models.QuerySet):
    def in_force(self):
        return self.filter(lifted_at=None)

    def of(self, subject: Page | Record):
        """The withdrawals of this page, in whichever language, or of this record."""
        if isinstance(subject, Page):
            return self.filter(translation_key=subject.translation_key)
        return self.of_record(type(subject), subject.pk)

    def of_record(self, model: type[Record], pk: int):
        return self.filter(record_type=ContentType.objects.get_for_model(model), record_id=pk)


class Withdrawal(models.Model):
    """A page in all its languages, or a record, taken back with a note to the public.

    It knows what was withdrawn by ``translation_key`` or by type and key, and not by a foreign
    key: the note stays when the page or record is deleted. In force until ``lifted_at``.
    """

    translation_key = models.UUIDField(null=True, editable=False, db_index=True)
    record_type = models.ForeignKey(
        ContentType, null=True, editable=False, on_delete=models.CASCADE, related_name="+"
    )
    record_id = models.PositiveBigIntegerField(null=True, editable=False)
    #: For the report only: the public is told nothing but the note.
    title = models.CharField(_("title"), max_length=255, editable=False)
    notes = LocalisedTextField(_("public note"), long=True)
    withdrawn_at = models.DateTimeField(_("withdrawn at"), default=timezone.now)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("withdrawn by"),
    )
    lifted_at = models.DateTimeField(_("published again at"), null=True, editable=False)

    objects = WithdrawalQuerySet.as_manager()

    class Meta:
        verbose_name = _("withdrawal of a publication")
        verbose_name_plural = _("withdrawals of publications")
        ordering = ["-withdrawn_at"]
        indexes = [
            models.Index(fields=["record_type", "record_id"], name="portal_withdrawn_record")
        ]

    def __str__(self):
        return self.title


class WithdrawnAddress(models.Model):
    """Where a withdrawn page stood, or would stand, in one language."""

    withdrawal = models.ForeignKey(Withdrawal, on_delete=models.CASCADE, related_name="addresses")
    language = models.CharField(max_length=100)
    url_path = models.TextField(db_index=True)

    class Meta:
        verbose_name = _("withdrawn address")
        verbose_name_plural = _("withdrawn addresses")

    def __str__(self):
        return self.url_path
