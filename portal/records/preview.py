"""A record as the public would read it, before it is published, in each language."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, override


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
