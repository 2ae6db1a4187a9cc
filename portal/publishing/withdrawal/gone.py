"""The answer 410 at the address of what was withdrawn, in every language."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control
from django.utils.functional import cached_property
from django.utils.translation import get_language

from portal.caching.sites import site_of
from portal.pages.alternates import Alternates
from portal.publishing.withdrawal.withdrawal import Withdrawal
from portal.records.addresses import record_view
from portal.records.language_addresses import home_paths, open_pages, page_address


@dataclass(frozen=True)
class Asked:
    """What an address that answered 404 names: a page by ``url_path``, or a record too."""

    url_path: str
    record: tuple | None = None  # model and key

    @property
    def withdrawal(self) -> Withdrawal | None:
        in_force = Withdrawal.objects.in_force()
        if self.record:
            return in_force.of_record(*self.record).first()
        return in_force.filter(addresses__url_path=self.url_path).first()

    @property
    def list_path(self) -> str:
        """``url_path`` of the page above, which lists what stands below it."""
        return f"{self.url_path.rstrip('/').rpartition('/')[0]}/"


def asked(request: HttpRequest) -> Asked | None:
    """What the request was for; None for an address that neither pages nor records have."""
    match = request.resolver_match
    home = home_paths(site_of(request)).get(get_language(), "") if match else ""
    if not home:
        return None
    if match.func is record_view:
        model, pk = match.kwargs["model"], match.kwargs["pk"]
        if pk >= 2**63:
            return None
        return Asked(f"{home}{model.address_prefix}/{pk}/", (model, pk))
    if match.url_name == "wagtail_serve":
        path = next(iter([*match.args, *match.kwargs.values()]), "")
        return Asked(home + "".join(f"{part}/" for part in path.split("/") if part))
    return None


class GoneMiddleware:
    """Turns the 404 of a withdrawn page or record into 410 with the public note.

    Only a 404 costs a query. It stands after the middleware that knows the language.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.status_code != 404 or request.method not in ("GET", "HEAD"):
            return response
        what = asked(request)
        withdrawal = what.withdrawal if what else None
        return gone(request, withdrawal, what.list_path) if withdrawal else response


def gone(request: HttpRequest, withdrawal: Withdrawal, list_path: str) -> HttpResponse:
    """The page that says: withdrawn, when, and why. Nothing of what it was."""
    request.portal_alternates = GoneAlternates(request, withdrawal)
    note = withdrawal.notes.best()
    context = {"withdrawal": withdrawal, "note": note, "list": open_list(request, list_path)}
    response = render(request, "portal/gone.html", context, status=410)
    # Browsers keep a 410 for ever unless told otherwise, and would not see it published again.
    patch_cache_control(response, no_cache=True)
    return response


def open_list(request: HttpRequest, url_path: str) -> dict | None:
    """Title and address of the public page at ``url_path``; None when there is none."""
    page = open_pages().filter(url_path=url_path, depth__gt=2).values("title", "url_path").first()
    if page is None:
        return None
    url = page_address(page["url_path"], get_language(), site_of(request))
    return {"title": page["title"], "url": url} if url else None


class GoneAlternates(Alternates):
    """The same note in the other languages: a withdrawn address answers in each."""

    def __init__(self, request: HttpRequest, withdrawal: Withdrawal):
        super().__init__(request)
        self.withdrawal = withdrawal

    @cached_property
    def for_search_engines(self):
        return []

    def _found(self):
        if self.withdrawal.record_type_id and self.request.resolver_match.func is record_view:
            return self._same_view()
        addresses = {
            row.language: page_address(row.url_path, row.language, self.site)
            for row in self.withdrawal.addresses.all()
        }
        return {tag: self._entry(tag, url) for tag, url in addresses.items() if url}
