"""manage.py measure_register: what the pages of a portal with thousands of agreements cost."""

import io
import time

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.core.management.base import BaseCommand
from django.db import connection
from django.db.models import Count
from django.test import Client
from django.test.utils import CaptureQueriesContext, override_settings
from django.urls import reverse
from wagtail.models import Page

from benchmarks import large
from partnerships.models import Agreement
from portal.models import Organisation

ROW = "{:<44} {:>4} {:>8} {:>8} {:>8} {:>10}"
TARGETS = {
    "list, search": 300, "chooser, search": 120, "chooser of organisations, search": 120,
    "edit form, 40 parties": 1200, "sheet of all agreements (XLSX)": 4000,
    "file of the sitemap": 300, "news": 150, "search": 200, "party of a quarter": 120,
    "agreement with 290 parties": 120,
}  # fmt: skip


class Command(BaseCommand):
    help = "Load a made-up register of many agreements into an empty database, once, and measure it"

    def add_arguments(self, parser):
        parser.add_argument("--agreements", type=int, default=4000)

    def handle(self, *, agreements, **options):
        call_command("migrate", verbosity=0)
        self.fill(agreements)
        user, _ = get_user_model().objects.get_or_create(
            username="measure", defaults={"is_superuser": True}
        )
        self.client = Client(raise_request_exception=False)
        self.client.force_login(user)
        self.stdout.write(ROW.format("page", "", "queries", "cpu ms", "target", "bytes"))
        with override_settings(DEBUG=False, ALLOWED_HOSTS=["*"]):
            for name, address in addresses():
                self.measure(name, address)

    def fill(self, agreements: int) -> None:
        """Load what is not there, and build both indexes. Raises CommandError for another size."""
        there = Agreement.objects.count()
        if there and there != agreements:
            raise CommandError(f"{settings.VAR_DIR} holds {there} agreements: remove it first.")
        if there:
            return
        call_command("setup_portal", verbosity=0)
        for name, act in (
            (f"{agreements} agreements in bulk", lambda: large.load(agreements)),
            (
                "index of the public search",
                lambda: call_command("search_index", "rebuild", verbosity=0),
            ),
            ("index of the admin", lambda: call_command("update_index", stdout=io.StringIO())),
            ("index of references", lambda: call_command("rebuild_references_index", verbosity=0)),
        ):
            start = time.process_time()
            act()
            self.stdout.write(f"{name}: {time.process_time() - start:.1f} s")

    def measure(self, name: str, address: str) -> None:
        """The second visit, as everybody's but the first."""
        self.visit(address)
        with CaptureQueriesContext(connection) as queries:
            start = time.process_time()
            status, size = self.visit(address)
            cpu = 1000 * (time.process_time() - start)
        row = (status, len(queries), f"{cpu:.0f}", TARGETS.get(name, ""), f"{size:,}")
        self.stdout.write(ROW.format(name, *row))

    def visit(self, address: str) -> tuple[int, int]:
        response = self.client.get(address)
        return response.status_code, len(b"".join(response))


def addresses():
    """(name, address) of all that is measured."""
    agreements = reverse(Agreement.snippet_viewset.get_url_name("list"))
    by_parties = Agreement.objects.annotate(parties=Count("participants")).order_by("-parties")
    largest = by_parties.first()
    forty = by_parties.filter(parties__gte=40).last()
    party = Organisation.objects.annotate(n=Count("participations")).order_by("-n").first()
    word = party.title.split()[0]
    viewset = Agreement.snippet_viewset
    yield "list of agreements", agreements
    yield "list, page 100", f"{agreements}?p=100"
    yield "list, search", f"{agreements}?q={word}"
    yield "sheet of all agreements (XLSX)", f"{agreements}?export=xlsx"
    yield "edit form, 40 parties", reverse(viewset.get_url_name("edit"), args=[forty.pk])
    yield (
        "uses of a party",
        reverse(Organisation.snippet_viewset.get_url_name("usage"), args=[party.pk]),
    )
    for name, model in (
        ("chooser, search", Agreement),
        ("chooser of organisations, search", Organisation),
    ):
        chooser = model.snippet_viewset.chooser_viewset
        yield name, f"{reverse(chooser.get_url_name('choose_results'))}?q={word}"
    yield "file of the sitemap", "/sitemap-agreement.xml"
    yield "news", Page.objects.filter(slug="news", live=True).first().get_url()
    yield "search", reverse("portal_search", query={"q": "nursing"})
    yield "party of a quarter", party.get_absolute_url()
    yield "agreement with 290 parties", largest.get_absolute_url()
