from django.core.management.base import BaseCommand, CommandError

from portal.search.engines.base import EngineUnavailable
from portal.search.index.rebuilding import RebuildOvertaken, RebuildRunning, rebuild, rebuild_server
from portal.search.index.refreshing import NotIndexed
from portal.search.index.repairing import repair, repair_server
from portal.search.index.reporting import differences, state, warning
from portal.search.index.server import server

NOT_TOLD = "The search server does not answer; run “search_index repair” when it does."


class Command(BaseCommand):
    help = "The index of the site's search: its state, what it lacks, mending it, building it anew."

    def add_arguments(self, parser):
        parser.add_argument("action", choices=["status", "check", "repair", "rebuild"])

    def handle(self, *args, action, **options):
        """Raises CommandError when the index differs from what it should hold."""
        self.verbosity = options["verbosity"]
        getattr(self, f"show_{action}" if action in ("status", "check") else action)()

    def say(self, line: str) -> None:
        if self.verbosity:
            self.stdout.write(line)

    def show_status(self):
        for line in state():
            self.say(line)

    def show_check(self):
        self.refuse_differences()
        self.say("The index holds what it should.")

    def repair(self):
        if warning():
            return self.rebuild()
        try:
            repair()
        except EngineUnavailable as error:
            raise CommandError(NOT_TOLD) from error
        self.refuse_differences()
        self.say("The index holds what it should.")

    def rebuild(self):
        try:
            number, failed = rebuild(self.progress)
        except RebuildRunning as error:
            raise CommandError(
                "Another rebuild is at work. If it was killed, try again in two minutes."
            ) from error
        except RebuildOvertaken as error:
            raise CommandError("Another rebuild has begun; this one gives way.") from error
        self.say(f"{number} things are in the index.")
        if server() is not None:
            self.rebuild_server()
        if failed:
            raise CommandError(str(NotIndexed(failed)))

    def rebuild_server(self):
        try:
            rebuild_server(self.progress)
            repair_server()  # what was saved meanwhile
        except EngineUnavailable as error:
            raise CommandError(NOT_TOLD) from error
        self.say("The search server holds them too.")

    def progress(self, done: int, total: int) -> None:
        if self.verbosity and self.stdout.isatty():
            self.stdout.write(f"\r{done} of {total}", ending="\n" if done == total else "")
            self.stdout.flush()

    def refuse_differences(self) -> None:
        if found := list(differences()):
            raise CommandError("\n".join(found))
