"""manage.py measure_pages: what a page of each type costs, in the database that is there."""

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import translation

from benchmarks.pages import measure, pages_by_type, records_by_type, search

ROW = "{:<28} {:>4} {:>8} {:>8} {:>8} {:>8} {:>8} {:>8}"


class Command(BaseCommand):
    help = "Measure one page of each type: queries and processor time, warm and cold, and bytes"

    def add_arguments(self, parser):
        parser.add_argument("--language", default=settings.LANGUAGE_CODE)
        parser.add_argument("addresses", nargs="*", help="more addresses to measure")

    def handle(self, *, language, addresses, **options):
        with translation.override(language):
            rows = [*pages_by_type(language), *records_by_type(), ("search", search())]
        rows += [(address, address) for address in addresses]
        heading = ("page", "", "queries", "cold", "cpu ms", "cold", "bytes", "gzip")
        self.stdout.write(ROW.format(*heading))
        for name, address in rows:
            cost = measure(address)
            times = (f"{cost.cpu:.1f}", f"{cost.cold_cpu:.1f}")
            figures = (cost.queries, cost.cold_queries, *times, cost.size, cost.packed)
            self.stdout.write(ROW.format(name, cost.status, *figures))
