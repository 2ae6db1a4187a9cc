from django.core.management.base import BaseCommand, CommandError

from portal.setup import set_up
from portal.setup.homes import HomeInOtherLanguage


class Command(BaseCommand):
    help = (
        "Create what a portal needs before anyone writes: languages, home and index pages, "
        "groups and workflows. May run again; adds no demo content."
    )

    def handle(self, *args, **options):
        try:
            homes = set_up()
        except HomeInOtherLanguage as error:
            raise CommandError(str(error)) from error
        if options["verbosity"]:
            self.stdout.write(f"The portal is set up in {', '.join(homes)}.")
