"""Permanent addresses of records: ``/{language}/agreements/12/``.

A live record is public by itself. Where a page in the reader's language adds words to it, the
page takes the address over.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import URLPattern, path
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from portal.caching.policy import cached_page
from portal.records.base import Record
from portal.records.language_addresses import unrestricted
from portal.values.registry import Registry


@dataclass(frozen=True)
class RecordAddress:
    """How one kind of record is served.

    ``public`` gives the queryset that the public may read; ``context`` gets a record and the
    request and gives the variables of ``template``. ``elsewhere`` gives the address, or "", of a
    record by its key that is not served here.
    """

    prefix: str
    model: type[Record]
    template: str
    context: Callable[[Record, HttpRequest], dict]
    public: Callable[[], QuerySet]
    elsewhere: Callable[[int], str] = lambda _pk: ""

    @property
    def url_pattern(self) -> URLPattern:
        return path(
            f"{self.prefix}/<int:pk>/",
            record_view,
            {"address": self},
            name=self.model.public_url_name,
        )


record_addresses: Registry[RecordAddress] = Registry()


@cached_page(choices=["on"])
@require_safe
def record_view(request: HttpRequest, pk: int, address: RecordAddress) -> HttpResponse:
    """The record's own page, or the way to the page that has taken its address over.

    404 for a record that is not public.
    """
    if pk >= 2**63:
        raise Http404
    record = address.public().filter(pk=pk).first()
    if record is None:
        return to_elsewhere(address.elsewhere(pk))
    page = page_about(record)
    if page:
        return redirect(with_query(page.get_url(request), request))
    request.portal_record = record
    return render(request, address.template, {"record": record, **address.context(record, request)})


def with_query(url: str, request: HttpRequest) -> str:
    """The address with what this request asks, such as the day of a status."""
    query = request.GET.urlencode()
    return f"{url}?{query}" if query else url


def to_elsewhere(url: str) -> HttpResponse:
    """The way to where the record is shown instead. 404 where it is not."""
    if not url:
        raise Http404
    return redirect(url)


def page_about(record: Record):
    """The live public page about the record in the active language, or None."""
    if not hasattr(record, "pages"):
        return None
    pages = unrestricted(record.pages.live()).filter(locale__language_code=get_language())
    return pages.order_by("pk").first()
