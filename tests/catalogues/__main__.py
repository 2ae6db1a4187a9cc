"""Is the interface complete and right in every language? ``python -m tests.catalogues``.

Complete, fresh, placeholders, plurals, letters; with ``--spelling`` hunspell is asked too.
"""

import argparse
import os
import sys
from itertools import chain
from pathlib import Path

from django.conf import settings

from tests.catalogues.catalogue import catalogues, missing
from tests.catalogues.rules import findings
from tests.catalogues.source import collect
from tests.catalogues.spelling import REPORTING, NoDictionary, spelling

PACKAGES = ("portal", "news", "partnerships", "experts")
REPORTED_WORDS = 20


def main(arguments=None):
    """Print what is wrong and where. Raises SystemExit with the number of findings."""
    parser = argparse.ArgumentParser(prog="python -m tests.catalogues", description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, help="folders of catalogues")
    parser.add_argument("--spelling", action="store_true", help="ask hunspell too")
    chosen = parser.parse_args(arguments)
    folders = chosen.folders or own_folders()
    wrong = list(chain(*(errors(folder) for folder in folders)))
    if chosen.spelling:
        checked = chain(*(catalogues(folder) for folder in folders))
        wrong += chain(*(misspelt(catalogue) for catalogue in checked))
    for error in wrong:
        print(error, file=sys.stderr)
    if wrong:
        raise SystemExit(f"{len(wrong)} findings in the catalogues")
    print("The catalogues are complete and right.")


def errors(folder):
    """What the rules find in a folder. Only the portal's own one answers for the source."""
    collected = {}
    if folder == settings.LOCALE_PATHS[0]:
        yield from missing(folder, [language for language, _ in settings.LANGUAGES])
        collected = {"django": source()}
    for catalogue in catalogues(folder, collected):
        yield from findings(catalogue)


def source():
    strings = collect(settings.BASE_DIR, PACKAGES)
    if strings is None:
        absent("gettext", "the strings of the source are not compared")
    return strings


def misspelt(catalogue):
    """The spelling errors; what only deserves a look is printed, in one line a catalogue."""
    try:
        found = list(spelling(catalogue))
    except NoDictionary as error:
        consequence = f"no spelling check of {catalogue.language}"
        absent(error, consequence, is_needed=catalogue.language not in REPORTING)
        return []
    reported = sorted({finding.message for finding in found if finding.is_report})
    if reported:
        print(f"{catalogue.path}: {len(reported)} words to look at, among them")
        for message in reported[:REPORTED_WORDS]:
            print(f"  {message}")
    return [finding for finding in found if not finding.is_report]


def absent(tool, consequence, is_needed=True):
    """Say what the machine lacks. In CI, SystemExit if findings could have been errors."""
    message = f"{tool} is not installed: {consequence}"
    if is_needed and os.environ.get("CI") == "true":
        raise SystemExit(message)
    print(message)


def own_folders():
    """The site's folders of catalogues: the portal's own must be there, others may."""
    own, *others = map(Path, settings.LOCALE_PATHS)
    return [own, *(folder for folder in others if folder.is_dir())]


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.test")
    main()
