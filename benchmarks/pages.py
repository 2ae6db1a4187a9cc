"""What one page costs in this process: processor time and queries, warm and cold."""

import gzip
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext, override_settings
from django.urls import reverse
from wagtail.models import Page, get_page_models

from portal.caching import cache
from portal.records.addresses import page_about, types_with_address

WARM_ROUNDS, COLD_ROUNDS = 20, 7


@dataclass(frozen=True)
class Cost:
    """Warm is a visit when nothing has changed since the last; cold is the first after a change.
    The times are milliseconds of processor time, which other work hardly changes."""

    status: int
    queries: int
    cold_queries: int
    cpu: float
    cold_cpu: float
    size: int
    packed: int


def measure(address: str, seconds_kept: int = 0) -> Cost:
    """The cost of an address. Without the page cache, unless ``seconds_kept`` says for how long it
    keeps."""
    portal = {**getattr(settings, "PORTAL", {}), "PAGE_CACHE_SECONDS": seconds_kept}
    client = Client(raise_request_exception=False)

    def warm() -> None:
        client.get(address)

    def cold() -> None:
        cache.start()
        client.get(address)

    with override_settings(DEBUG=False, PORTAL=portal):
        cold_queries, cold_cpu = queries_of(cold), processor_time(cold, COLD_ROUNDS)
        queries, cpu = queries_of(warm), processor_time(warm, WARM_ROUNDS)
        response = client.get(address)
    size, packed = len(response.content), len(gzip.compress(response.content))
    return Cost(response.status_code, queries, cold_queries, cpu, cold_cpu, size, packed)


def queries_of(visit: Callable[[], None]) -> int:
    with CaptureQueriesContext(connection) as queries:
        visit()
    return len(queries)


def processor_time(visit: Callable[[], None], rounds: int) -> float:
    """Milliseconds of processor time, the median of some visits: one of them may meet a run of the
    garbage collector, which is not its own."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        visit()
        times.append(1000 * (time.process_time() - start))
    return statistics.median(times)


# --- what is measured ----------------------------------------------------------------------------


def pages_by_type(language: str) -> Iterator[tuple[str, str]]:
    """(type, address) of the newest public page of each page type in a language."""
    for model in get_page_models():
        if model is Page:
            continue
        page = model.objects.live().public().filter(locale__language_code=language).last()
        if page and page.get_url():
            yield model.__name__, page.get_url()


def records_by_type() -> Iterator[tuple[str, str]]:
    """(type, address) of the newest public record of each kind that has no page in the language."""
    for model in types_with_address():
        records = model.objects.public().order_by("-pk")
        record = next((record for record in records if not page_about(record)), None)
        if record:
            yield model.__name__, record.get_absolute_url()


def search() -> str:
    """The address of a search that finds something in every language of the demo."""
    return reverse("portal_search", query={"q": "2024"})
