"""A record as the public would read it, before it is published, in each language."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _

#: The narrowest screen that pages must fit (WCAG 2.2, 1.4.10), the usual phone, tablet, desk.
PREVIEW_SIZES = [
    {"name": "mobile", "icon": "mobile-alt", "device_width": 390,
     "label": _("On a phone, 390 pixels wide")},
    {"name": "small", "icon": "portal-phone-small", "device_width": 320,
     "label": _("On the smallest phone, 320 pixels wide")},
    {"name": "tablet", "icon": "tablet-alt", "device_width": 768,
     "label": _("On a tablet, 768 pixels wide")},
    {"name": "desktop", "icon": "desktop", "device_width": 1280,
     "label": _("On a desktop, 1280 pixels wide")},
]  # fmt: skip


def languages_to_preview() -> list[tuple[str, str]]:
    """The site's languages with their names, the one that the editor works in first."""
    return sorted(settings.LANGUAGES, key=lambda language: language[0] != get_language())


def preview(record, request: HttpRequest, language: str) -> HttpResponse:
    """The public page of the record; of a record that has none, its names and facts."""
    request.LANGUAGE_CODE = language
    with override(language):
        if not record.address_prefix:
            return render(request, "portal/record_preview.html", {"record": record})
        context = {"record": record, **record.get_context(request)}
        return render(request, record.get_template(), context)
