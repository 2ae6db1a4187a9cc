from django.core.management.base import BaseCommand

from portal.pictures.making import make_missing_pictures


class Command(BaseCommand):
    help = "Make the renditions that published pages and records need and do not have yet."

    def handle(self, *args, **options):
        result = make_missing_pictures()
        if options["verbosity"]:
            self.stdout.write(f"Pictures: {result}.")
