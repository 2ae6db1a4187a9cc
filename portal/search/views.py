from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from portal.page_cache.policy import cached_page
from portal.pages.listing import paginate
from portal.search.results import find

LONGEST_QUERY = 200
#: The index may follow a change some moments later.
SECONDS_KEPT = 10


@cached_page(seconds=SECONDS_KEPT, choices=["q", "page"])
@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """The results page. Variables of the template: ``query`` as typed, ``items`` (a page of
    :class:`~portal.search.results.Hit`), ``searched`` (whether anything was asked)."""
    query = request.GET.get("q", "").replace("\x00", "").strip()[:LONGEST_QUERY]
    hits = find(query, get_language(), request) if query else []
    context = {"query": query, "searched": bool(query), "items": paginate(hits, request)}
    return render(request, "portal/search_page.html", context)
