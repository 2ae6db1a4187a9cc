"""The portal's pages beside those of bakerydemo, Wagtail's own example, in one run.

``make bench BAKERYDEMO=folder`` names a checkout with its data loaded and its requirements, with
gunicorn, in ``.venv`` (or the Python that BAKERYDEMO_PYTHON names).
"""

import os
import statistics
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import quote

from benchmarks.load import rate
from benchmarks.server import serving

ROUNDS, SECONDS = 3, 4
ROW = "{:<12} {:>14} {:>8} {:>8}"
#: A page of ours by its type, and what it is compared with.
PAIRS = {
    "article": ("NewsPage", "/blog/wild-yeast/"),
    "agreement": ("AgreementPage", "/blog/wild-yeast/"),
    "home": ("HomePage", "/"),
    "register": ("AgreementIndexPage", "/blog/"),
    "search": ("search", "/search/?q=bread"),
}
ENVIRONMENT = {
    "SECURE_SSL_REDIRECT": "false", "DJANGO_SECRET_KEY": "only-for-measuring",
    "PRIMARY_HOST": "localhost",
}  # fmt: skip


def compare(folder: str) -> None:
    """Print requests a second of both, without the page cache, in rounds that take turns."""
    ours, theirs = rates(folder)
    print(f"\nBeside bakerydemo, load {os.getloadavg()[0]:.1f}, median of {ROUNDS} rounds\n")
    print(ROW.format("requests/s", "bakerydemo", "ours", "ratio"))
    for name in PAIRS:
        one, other = statistics.median(theirs[name]), statistics.median(ours[name])
        print(ROW.format(name, f"{one:.1f}", f"{other:.1f}", f"{other / one:.2f}"))


def rates(folder: str) -> tuple[dict[str, list[float]], dict[str, list[float]]]:
    addresses = our_addresses()
    ours, theirs = ({name: [] for name in PAIRS} for _side in range(2))
    with ExitStack() as stack:
        own = stack.enter_context(serving())
        other = stack.enter_context(serving_bakerydemo(folder))
        for _ in range(ROUNDS):
            for name, (kind, address) in PAIRS.items():
                theirs[name].append(rate(other, address, SECONDS))
                ours[name].append(rate(own, addresses[kind], SECONDS))
    return ours, theirs


def our_addresses() -> dict[str, str]:
    from django.conf import settings
    from django.urls import reverse
    from django.utils import translation

    from benchmarks.pages import pages_by_type

    with translation.override(settings.LANGUAGE_CODE):
        found = dict(pages_by_type(settings.LANGUAGE_CODE))
        # A word that fills a page of results.
        return {**found, "search": f"{reverse('portal_search')}?q={quote('медицина')}"}


def serving_bakerydemo(folder: str):
    python = os.environ.get("BAKERYDEMO_PYTHON") or str(Path(folder, ".venv/bin/python"))
    here = str(Path(__file__).resolve().parents[1])
    return serving(
        "bakerydemo.wsgi", python, folder, "benchmarks.bakerydemo_settings",
        PYTHONPATH=os.pathsep.join([str(folder), here]), **ENVIRONMENT,
    )  # fmt: skip
