from django.core.management.base import BaseCommand

from portal.setup import set_up


class Command(BaseCommand):
    help = (
        "Create what a portal needs before anyone writes: languages, home and index pages, "
        "groups and workflows. May run again; adds no demo content."
    )

    def handle(self, *args, **options):
        homes = set_up()
        if options["verbosity"]:
            self.stdout.write(f"The portal is set up in {', '.join(homes)}.")
