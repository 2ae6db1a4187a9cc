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

from portal.records.base import Record
from portal.registry import Registry


@dataclass(frozen=True)
class RecordAddress:
    """How one kind of record is served.

    ``public`` gives the queryset that the public may read; ``context`` gets a record and the
    request and gives the variables of ``template``.
    """

    prefix: str
    model: type[Record]
    template: str
    context: Callable[[Record, HttpRequest], dict]
    public: Callable[[], QuerySet]

    @property
    def url_pattern(self) -> URLPattern:
        return path(
            f"{self.prefix}/<int:pk>/",
            record_view,
            {"address": self},
            name=self.model.public_url_name,
        )


record_addresses: Registry[RecordAddress] = Registry()


@require_safe
def record_view(request: HttpRequest, pk: int, address: RecordAddress) -> HttpResponse:
    """The record's own page, or the way to the page that has taken its address over.

    404 for a record that is not public.
    """
    record = address.public().filter(pk=pk).first() if pk < 2**63 else None
    if record is None:
        raise Http404
    page = page_about(record)
    if page:
        return redirect(page.get_url(request))
    request.portal_record = record
    return render(request, address.template, {"record": record, **address.context(record, request)})


def page_about(record: Record):
    """The live public page about the record in the active language, or None."""
    if not hasattr(record, "pages"):
        return None
    pages = record.pages.live().public().filter(locale__language_code=get_language())
    return pages.order_by("pk").first()
