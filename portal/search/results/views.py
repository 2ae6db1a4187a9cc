"""Search as visitors see it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from portal.caching.policy import cached_page
from portal.search.results.address import SECONDS_KEPT, names_in_address, read_address
from portal.search.results.no_results import Instead
from portal.search.results.results import Found


@cached_page(seconds=SECONDS_KEPT, choices=names_in_address())
@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """The results page. Variables of the template: ``address`` (what is asked), ``found`` (what
    is found of it), ``items`` (a page of :class:`~portal.search.results.hits.Hit`), ``instead``
    (what else to try), ``query`` as typed, ``searched`` (whether anything was asked)."""
    language = get_language()
    address = read_address(request.GET, language)
    found = Found(address, language, request)
    context = {
        "address": address,
        "query": address.query,
        "searched": address.asks,
        "found": found,
        "items": found.items,
        "instead": Instead(found),
        "canonical": request.build_absolute_uri(f"{request.path}{address}"),
        "suggestions_url": reverse("portal_suggestions"),
    }
    return render(request, "portal/search_page.html", context)
