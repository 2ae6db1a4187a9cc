"""Search as visitors see it."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from portal.caching.policy import cached_page
from portal.search.results.address import SECONDS_KEPT, names_in_address, read_address
from portal.search.results.no_results import Instead
from portal.search.results.results import Found
from portal.search.results.suggestions import LONGEST, Suggestions


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


CONTENT_TYPE = "application/x-suggestions+json"


@cached_page(seconds=SECONDS_KEPT, choices=["q"])
@require_safe
def suggestions(request: HttpRequest) -> HttpResponse:
    """The page of suggestions. 400 with a message for what nothing can begin with."""
    found = Suggestions(request.GET.get("q", ""), get_language(), request)
    problem = "" if found.is_empty else problem_of(found)
    context = {
        "suggestions": found,
        "problem": problem,
        "query": found.typed[:LONGEST],
        "search_url": reverse("portal_search"),
        "suggestions_url": request.path,
    }
    status = 400 if problem else 200
    return render(request, "portal/search_suggestions.html", context, status=status)


@cached_page(seconds=SECONDS_KEPT, choices=["q"])
@require_safe
def suggestions_json(request: HttpRequest) -> JsonResponse:
    """The same by the OpenSearch Suggestions extension 1.0: what was typed, completions, what each
    is, their addresses. 400 with ``error`` for what nothing can begin with."""
    found = Suggestions(request.GET.get("q", ""), get_language(), request)
    if problem := problem_of(found):
        return JsonResponse({"error": problem}, status=400)
    searching = request.build_absolute_uri(reverse("portal_search"))
    rows = [(words, "", f"{searching}{address}") for words, address in found.searches]
    rows += [
        (str(hit.title), str(hit.kind), request.build_absolute_uri(hit.url)) for hit in found.titles
    ]
    columns = [[row[place] for row in rows] for place in range(3)]
    response = JsonResponse([found.typed, *columns], safe=False, content_type=CONTENT_TYPE)
    response["X-Robots-Tag"] = "noindex"
    return response


def problem_of(found: Suggestions) -> str:
    """Why nothing can be suggested, in the reader's language; "" when something may be."""
    if found.is_too_long:
        return _("Write at most %(number)s letters.") % {"number": LONGEST}
    return "" if found.has_letters else _("Write at least two letters of a word.")


@cached_page
@require_safe
def description(request: HttpRequest) -> HttpResponse:
    """The OpenSearch 1.1 description of the search in this language."""
    addresses = {
        "search_address": request.build_absolute_uri(reverse("portal_search")),
        "json_address": request.build_absolute_uri(reverse("portal_suggestions_json")),
    }
    return render(
        request,
        "portal/opensearch.xml",
        addresses,
        content_type="application/opensearchdescription+xml",
    )
