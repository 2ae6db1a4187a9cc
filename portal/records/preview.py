"""A record as the public would read it, before it is published, in each language."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, override


def languages_to_preview() -> list[tuple[str, str]]:
    """The site's languages with their names, the one that the editor works in first."""
    return sorted(settings.LANGUAGES, key=lambda language: language[0] != get_language())


def preview(record, request: HttpRequest, language: str) -> HttpResponse:
    """The public page of the record; of a record that has none, its names and facts."""
    # The registry's module knows the records' base class, which is defined with this.
    from portal.records.addresses import record_addresses

    address = next((a for a in record_addresses if isinstance(record, a.model)), None)
    request.LANGUAGE_CODE = language
    with override(language):
        if address is None:
            return render(request, "portal/record_preview.html", {"record": record})
        context = {"record": record, **address.context(record, request)}
        return render(request, address.template, context)
