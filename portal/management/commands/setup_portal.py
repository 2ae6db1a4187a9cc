from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from portal.records.search_indexing import is_paused
from portal.search.index.analysis_version import is_of_this_analysis
from portal.setup import set_up
from portal.setup.homes import HomeInOtherLanguage


class Command(BaseCommand):
    help = (
        "Create what a portal needs before anyone writes: languages, home and index pages, "
        "groups, workflows and the search index. May run again; adds no demo content."
    )

    def handle(self, *args, **options):
        """Raises CommandError when the home page's language is none of the site's, or when the
        portal is set up and something could not be brought into the index."""
        try:
            homes = set_up()
        except HomeInOtherLanguage as error:
            raise CommandError(str(error)) from error
        if options["verbosity"]:
            self.stdout.write(f"The portal is set up in {', '.join(homes)}.")
        if not is_paused() and not is_of_this_analysis():
            # The first one, or one by the rules of this version. A site without it still serves.
            call_command(
                "search_index", "rebuild", verbosity=options["verbosity"], stdout=self.stdout
            )
