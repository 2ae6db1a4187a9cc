"""Which pages have a record in their body."""

from __future__ import annotations

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, ReferenceIndex


def pages_with_in_body(record):
    """The pages, as their own types, whose body as it stands names ``record``."""
    references = ReferenceIndex.get_references_to(record).filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        model_path__startswith="body.",
    )
    keys = {int(key) for key in references.values_list("object_id", flat=True)}
    return Page.objects.filter(pk__in=keys).specific()
