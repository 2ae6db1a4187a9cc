"""Headings under which the block picker sorts the blocks."""

from django.utils.translation import gettext_lazy as _

TEXT = _("Text")
MEDIA = _("Pictures, video, files")
RECORDS = _("From the records")
