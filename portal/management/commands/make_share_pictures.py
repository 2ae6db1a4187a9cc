"""Make the pictures for sharing that are missing, after an import or a change of names."""

from django.core.management.base import BaseCommand

from portal.syndication.sharing.making import make_missing


class Command(BaseCommand):
    help = "Make the pictures for sharing that are missing or outdated, and drop those left over."

    def handle(self, *args, **options):
        made, dropped = make_missing(at_most=None)
        if options["verbosity"]:
            self.stdout.write(f"{made} made, {dropped} dropped")
