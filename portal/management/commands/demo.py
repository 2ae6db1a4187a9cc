"""manage.py demo: load the demo portal once, then serve it."""

import os
import sys

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.test.utils import override_settings

from portal.setup import demo
from portal.setup.demo import administrator, database


class Command(BaseCommand):
    help = "Load the demo portal into an empty database (once), then serve it. Never in production."

    def add_arguments(self, parser):
        parser.add_argument("--port", default=os.environ.get("PORT") or "8000")
        parser.add_argument("--no-serve", action="store_true", help="load only")

    def handle(self, *, port, no_serve, **options):
        if not getattr(settings, "PORTAL_DEMO_ALLOWED", False):
            raise CommandError(
                "The demo does not run under these settings: it would put invented content and a "
                "known administrator into a real portal. Use portal.settings.dev."
            )
        if not database.is_ready():
            self.load()
        name, password = administrator.ensure_administrator()
        self.announce(port, name, password)
        if not no_serve:
            call_command("runserver", port, use_reloader=False, insecure_serving=True)

    def load(self):
        """Fill a new database; the stamp stays unfinished until the last row is written."""
        try:
            database.make_room()
        except database.NotADemoDatabase as error:
            raise CommandError(
                f"The demo leaves the database {' '.join(database.location()).strip()} alone: "
                f"{error}. Set DATABASE_URL to another one."
            ) from error
        self.say("Preparing the database (about half a minute) ...")
        database.write_stamp(loaded=False)
        call_command("migrate", verbosity=0)
        self.say("Loading the demo content (about a minute) ...")
        # Under DEBUG Django keeps every query's text; loading makes too many of them.
        with override_settings(DEBUG=False):
            demo.load()
        database.write_stamp(loaded=True)

    def announce(self, port, name, password):
        self.say(
            f"\n  The portal        http://localhost:{port}/"
            f"\n  Its editing side  http://localhost:{port}/admin/"
            f"\n  Name              {name}"
            f"\n  Password          {password}\n"
        )

    def say(self, text):
        self.stdout.write(text)
        sys.stdout.flush()
