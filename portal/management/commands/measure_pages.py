"""manage.py measure_pages: what a page of each type costs, in the database that is there."""

import gzip
import statistics
import time

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext, override_settings
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page, get_page_models

from portal.records.addresses import page_about, types_with_address

ROUNDS = 7
ROW = "{:<28} {:>4} {:>8} {:>8} {:>8} {:>8}"


class Command(BaseCommand):
    help = "Measure one page of each type: queries, milliseconds, bytes, compressed bytes"

    def add_arguments(self, parser):
        parser.add_argument("--language", default=settings.LANGUAGE_CODE)
        parser.add_argument("addresses", nargs="*", help="more addresses to measure")

    def handle(self, *, language, addresses, **options):
        with translation.override(language):
            rows = [*pages_by_type(language), *records_by_type(), ("search", search())]
        rows += [(address, address) for address in addresses]
        self.stdout.write(ROW.format("page", "", "queries", "ms", "bytes", "gzip"))
        for name, address in rows:
            self.stdout.write(ROW.format(name, *measure(address)))


def pages_by_type(language):
    """(type, address) of the newest public page of each page type in a language."""
    for model in get_page_models():
        if model is Page:
            continue
        page = model.objects.live().public().filter(locale__language_code=language).last()
        if page and page.get_url():
            yield model.__name__, page.get_url()


def records_by_type():
    """(type, address) of the newest public record of each kind that has no page in the language."""
    for model in types_with_address():
        records = model.objects.public().order_by("-pk")
        record = next((record for record in records if not page_about(record)), None)
        if record:
            yield model.__name__, record.get_absolute_url()


def search():
    """The address of a search that finds something in every language of the demo."""
    return reverse("portal_search", query={"q": "2024"})


def measure(address, seconds_kept=0):
    """Status, queries, median milliseconds, bytes and compressed bytes of an address, warmed up.

    Without the page cache, unless ``seconds_kept`` says for how long it keeps.
    """
    portal = {**getattr(settings, "PORTAL", {}), "PAGE_CACHE_SECONDS": seconds_kept}
    client = Client(raise_request_exception=False)
    times = []
    with override_settings(DEBUG=False, PORTAL=portal):
        client.get(address)
        for _ in range(ROUNDS):
            start = time.perf_counter()
            response = client.get(address)
            times.append(1000 * (time.perf_counter() - start))
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
    size, packed = len(response.content), len(gzip.compress(response.content))
    return response.status_code, len(queries), f"{statistics.median(times):.1f}", size, packed
