"""manage.py demo: load the demo portal once, then serve it."""

import os
import socket
import subprocess
import sys
from threading import Thread

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from portal.caching.cache import invalidate
from portal.setup.demo import administrator, database, loading


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
        if not no_serve:
            refuse_taken(port)
        if not database.is_ready():
            self.load()
        name, password = administrator.ensure_administrator()
        self.announce(port, name, password)
        if no_serve:
            loading.finish_pictures()
        else:
            self.serve(port)

    def load(self):
        """Fill a new database; the stamp stays unfinished until the last row is written."""
        try:
            database.make_room()
        except database.NotADemoDatabase as error:
            raise CommandError(
                f"The demo leaves the database {' '.join(database.location()).strip()} alone: "
                f"{error}. Set DATABASE_URL to another one."
            ) from error
        self.say("Preparing the database ...")
        database.write_stamp(loaded=False)
        call_command("migrate", verbosity=0)
        self.say("Loading the demo content (less than a minute) ...")
        loading.load()
        database.write_stamp(loaded=True)

    def announce(self, port, name, password):
        self.say(
            f"\n  The portal        http://localhost:{port}/"
            f"\n  Its editing side  http://localhost:{port}/admin/"
            f"\n  Name              {name}"
            f"\n  Password          {password}\n"
        )

    def serve(self, port):
        """Serve the portal, while a process beside makes the pictures that are still missing.

        It is this command once more, which finishes what an earlier start has not.
        """
        command = [sys.executable, sys.argv[0], "demo", "--no-serve"]
        beside = subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True)
        Thread(target=self.show_pictures, args=[beside], daemon=True).start()
        try:
            call_command("runserver", port, use_reloader=False, insecure_serving=True)
        finally:
            beside.terminate()

    def show_pictures(self, beside):
        """What this process keeps of pages shows them once they are there."""
        if beside.wait() == 0:
            invalidate()

    def say(self, text):
        self.stdout.write(text)
        sys.stdout.flush()


def refuse_taken(port):
    """Raises CommandError at once, and not after loading, where nothing can be served."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", int(port)))
        except (OSError, OverflowError, ValueError) as error:
            raise CommandError(
                f"The demo cannot be served on port {port} ({error}). Choose another one: "
                "make demo PORT=9000"
            ) from error
