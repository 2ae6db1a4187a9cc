"""``python -m benchmarks``: one table of requests a second, on the demo's database."""

from __future__ import annotations

import os
import platform
import statistics
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from importlib.metadata import version

import django

from benchmarks.load import READERS, put_load
from benchmarks.server import WORKERS, serving

ROUNDS = 3
ROW = "{:<46} {:>10} {:>8} {:>8} {:>9}"
PAGES = {"NewsPage": "article", "AgreementIndexPage": "register", "HomePage": "home"}


@dataclass(frozen=True)
class Way:
    """A way to answer: its name, the addresses, and for how long pages are kept."""

    name: str
    urls: str = "benchmarks.urls"
    seconds: int = 0

    @property
    def variables(self) -> dict[str, str]:
        return {"BENCH_URLS": self.urls, "BENCH_SECONDS": str(self.seconds)}


BARE = Way("Django's bare response, same middleware")
WAYS = [
    Way("Wagtail's own serving", urls="benchmarks.stock_urls"),
    Way("without the page cache"),
    Way("from the page cache", seconds=60),
]


def main() -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "benchmarks.settings"
    with tempfile.TemporaryDirectory() as folder:
        os.environ["BENCH_CACHE"] = folder
        django.setup()
        print(f"\n{facts()}\n")
        print(ROW.format("", "requests/s", "p95 ms", "queries", "bytes"))
        for row in measured():
            print(ROW.format(*row))


def facts() -> str:
    packages = ", ".join(f"{name} {version(name)}" for name in ("Django", "wagtail", "gunicorn"))
    from django.db import connection

    return (
        f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}; Python {platform.python_version()},"
        f" {packages}, {connection.vendor}; {WORKERS} processes, {READERS} readers on the same "
        f"machine, median of {ROUNDS} rounds"
    )


def measured():
    """Rows of the table. The rounds go through all ways in turn: what else the machine does at a
    time, it does to all of them."""
    from benchmarks.urls import BARE as BARE_ADDRESS

    asked = [(BARE, "", BARE_ADDRESS)]
    asked += [(way, label, page) for label, page in addresses() for way in WAYS]
    with ExitStack() as stack:
        ports = {way: stack.enter_context(serving(**way.variables)) for way in {BARE, *WAYS}}
        loads = {case: [] for case in asked}
        for _ in range(ROUNDS):
            for case in asked:
                loads[case].append(put_load(ports[case[0]], case[2]))
    for (way, label, address), rounds in loads.items():
        rate = statistics.median(load.per_second for load in rounds)
        p95 = statistics.median(load.p95 for load in rounds)
        yield (f"{label + ', ' if label else ''}{way.name}", f"{rate:.0f}", f"{p95:.1f}",
               *queries_and_bytes(way, address))  # fmt: skip


def addresses():
    """Label and address of the pages to measure."""
    from django.conf import settings
    from django.utils import translation

    from portal.management.commands.measure_pages import pages_by_type

    with translation.override(settings.LANGUAGE_CODE):
        found = dict(pages_by_type(settings.LANGUAGE_CODE))
    return [(label, found[model]) for model, label in PAGES.items()]


def queries_and_bytes(way: Way, address: str) -> tuple[int, int]:
    from django.test.utils import override_settings

    from portal.management.commands.measure_pages import measure

    kept = {"PAGE_CACHE_SECONDS": way.seconds}
    with override_settings(ROOT_URLCONF=way.urls, PORTAL=kept):
        _status, queries, _ms, size, _packed = measure(address)
    return queries, size


main()
