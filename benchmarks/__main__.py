"""``python -m benchmarks``: one table of requests a second, on the demo's database."""

import os
import platform
import statistics
import tempfile
import warnings
from contextlib import ExitStack
from dataclasses import dataclass
from importlib.metadata import version

import django

from benchmarks.beside import compare
from benchmarks.load import READERS, put_load
from benchmarks.server import WORKERS, serving

ROUNDS = 3
ROW = "{:<38} {:>10} {:>8} {:>8} {:>8} {:>8}"
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
        warnings.simplefilter("ignore")  # whitenoise misses a folder that nobody asks for
        django.setup()
        print(f"\n{facts()}\n")
        print(ROW.format("", "requests/s", "p95 ms", "cpu ms", "queries", "bytes"))
        for row in measured():
            print(ROW.format(*row))
        if folder_of_bakerydemo := os.environ.get("BAKERYDEMO"):
            compare(folder_of_bakerydemo)


def facts() -> str:
    packages = ", ".join(f"{name} {version(name)}" for name in ("Django", "wagtail", "gunicorn"))
    from django.db import connection

    machine = f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"
    python = f"Python {platform.python_version()}, {packages}, {connection.vendor}"
    trial = f"{WORKERS} processes, {READERS} readers beside them, median of {ROUNDS} rounds"
    return f"{machine}; {python}; {trial}"


def measured():
    """Rows of the table. The rounds go through all ways in turn: what else the machine does at a
    time, it does to all of them."""
    from benchmarks.urls import BARE as BARE_ADDRESS

    asked = [(BARE, "", BARE_ADDRESS)]
    asked += [(way, label, page) for label, page in addresses() for way in WAYS]
    with ExitStack() as stack:
        servers = {way: stack.enter_context(serving(**way.variables)) for way in {BARE, *WAYS}}
        loads = {case: [] for case in asked}
        for _ in range(ROUNDS):
            for case in asked:
                loads[case].append(put_load(servers[case[0]], case[2]))
    for (way, label, address), rounds in loads.items():
        rate = statistics.median(load.per_second for load in rounds)
        p95 = statistics.median(load.p95 for load in rounds)
        cpu = statistics.median(load.cpu for load in rounds)
        name = f"{label}, {way.name}" if label else way.name
        figures = (f"{rate:.0f}", f"{p95:.1f}", f"{cpu:.2f}")
        yield (name, *figures, *queries_and_bytes(way, address))


def addresses():
    """Label and address of the pages to measure."""
    from django.conf import settings
    from django.utils import translation

    from benchmarks.pages import pages_by_type

    with translation.override(settings.LANGUAGE_CODE):
        found = dict(pages_by_type(settings.LANGUAGE_CODE))
    return [(label, found[model]) for model, label in PAGES.items()]


def queries_and_bytes(way: Way, address: str) -> tuple[int, int]:
    from django.test.utils import override_settings

    from benchmarks.pages import measure

    with override_settings(ROOT_URLCONF=way.urls):
        cost = measure(address, way.seconds)
    return cost.queries, cost.size


if __name__ == "__main__":
    main()
