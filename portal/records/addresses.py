"""Permanent addresses of records: ``/{language}/agreements/12/``.

A live record is public by itself. Where a page in the reader's language adds words to it, the
page takes the address over.
"""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, URLPattern, path, reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from portal.caching.policy import cached_page
from portal.records.base import Record, shown_instead_of
from portal.records.language_addresses import unrestricted
from portal.values.types import types_of


def types_with_address() -> list[type[Record]]:
    """The types of records that have permanent addresses."""
    return [model for model in types_of(Record) if model.address_prefix]


def url_patterns() -> list[URLPattern]:
    return [
        path(f"{m.address_prefix}/<int:pk>/", record_view, {"model": m}, name=m.url_name())
        for m in types_with_address()
    ]


def is_served(model: type[Record]) -> bool:
    """Whether the site includes the records' addresses: a host may leave them out."""
    try:
        return bool(reverse(model.url_name(), args=[1]))
    except NoReverseMatch:
        return False


@cached_page(choices=["on"])
@require_safe
def record_view(request: HttpRequest, pk: int, model: type[Record]) -> HttpResponse:
    """The record's own page, or the way to the page that has taken its address over.

    404 for a record that is not public.
    """
    if pk >= 2**63:
        raise Http404
    record = model.objects.public().filter(pk=pk).first()
    if record is None:
        return to_elsewhere(address_instead(model, pk))
    page = page_about(record)
    if page:
        return redirect(with_query(page.get_url(request), request))
    request.portal_record = record
    context = {"record": record, **record.get_context(request)}
    return render(request, record.get_template(), context)


def address_instead(model: type[Record], pk: int) -> str:
    """Where another public record is shown in the place of this one; "" where none is."""
    others = (
        other.objects.public().filter(**{other.shown_instead_of: pk}).first()
        for other in shown_instead_of(model)
    )
    return next((other.get_absolute_url() for other in others if other), "")


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
