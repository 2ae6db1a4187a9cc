"""manage.py check_catalogues: is the interface complete and right in every language?"""

import os
from itertools import chain
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from portal.catalogues.check import catalogues, findings, missing
from portal.catalogues.source import collect
from portal.catalogues.spelling import REPORTING, NoDictionary, spelling

PACKAGES = ("portal", "news", "partnerships", "experts")
REPORTED_WORDS = 20


class Command(BaseCommand):
    help = "Check the gettext catalogues: complete, fresh, placeholders, plurals, letters, spelling"

    def add_arguments(self, parser):
        parser.add_argument("folders", nargs="*", type=Path, help="folders of catalogues")
        parser.add_argument("--spelling", action="store_true", help="ask hunspell too")

    def handle(self, *, folders, spelling, **options):
        errors = list(chain(*(self.errors(folder) for folder in folders or own_folders())))
        if spelling:
            checked = chain(*(catalogues(folder) for folder in folders or own_folders()))
            errors += chain(*(self.misspelt(catalogue) for catalogue in checked))
        for error in errors:
            self.stderr.write(str(error))
        if errors:
            raise CommandError(f"{len(errors)} findings in the catalogues")
        self.stdout.write("The catalogues are complete and right.")

    def errors(self, folder):
        """What the rules find in a folder. Only the portal's own one answers for the source."""
        collected = {}
        if folder == settings.LOCALE_PATHS[0]:
            yield from missing(folder, [language for language, _ in settings.LANGUAGES])
            collected = {"django": self.collected()}
        for catalogue in catalogues(folder, collected):
            yield from findings(catalogue)

    def collected(self):
        strings = collect(settings.BASE_DIR, PACKAGES)
        if strings is None:
            self.absent("gettext", "the strings of the source are not compared")
        return strings

    def misspelt(self, catalogue):
        """The spelling errors; what only deserves a look is printed, in one line a catalogue."""
        try:
            found = list(spelling(catalogue))
        except NoDictionary as error:
            consequence = f"no spelling check of {catalogue.language}"
            self.absent(error, consequence, is_needed=catalogue.language not in REPORTING)
            return []
        reported = sorted({finding.message for finding in found if finding.is_report})
        if reported:
            self.stdout.write(f"{catalogue.path}: {len(reported)} words to look at, among them")
            self.stdout.writelines(f"  {message}" for message in reported[:REPORTED_WORDS])
        return [finding for finding in found if not finding.is_report]

    def absent(self, tool, consequence, is_needed=True):
        """Say what the machine lacks. In CI, CommandError if findings could have been errors."""
        message = f"{tool} is not installed: {consequence}"
        if is_needed and os.environ.get("CI") == "true":
            raise CommandError(message)
        self.stdout.write(message)


def own_folders():
    """The site's folders of catalogues: the portal's own must be there, others may."""
    own, *others = map(Path, settings.LOCALE_PATHS)
    return [own, *(folder for folder in others if folder.is_dir())]
