from django.db import models
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image


class HostImage(AbstractImage):
    """A picture of the host, as Wagtail's documentation has a site write its own."""

    photographer = models.CharField(max_length=100, blank=True)

    admin_form_fields = (*Image.admin_form_fields, "photographer")


class HostRendition(AbstractRendition):
    image = models.ForeignKey(HostImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = [("image", "filter_spec", "focal_point_key")]


class HostDocument(AbstractDocument):
    """A document of the host."""

    department = models.CharField(max_length=40, blank=True)

    admin_form_fields = (*Document.admin_form_fields, "department")
