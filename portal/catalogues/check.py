"""Runs the rules over the catalogues of a folder."""

from pathlib import Path

from portal.catalogues.catalogue import Catalogue, Finding
from portal.catalogues.rules import RULES


def catalogues(folder, collected=None):
    """The catalogues `<folder>/<language>/LC_MESSAGES/*.po`, the strings of the source attached.

    `collected` maps a domain to the source's strings; a domain it lacks is not compared.
    """
    for path in sorted(Path(folder).glob("*/LC_MESSAGES/*.po")):
        yield Catalogue(path, (collected or {}).get(path.stem))


def missing(folder, languages, domain="django"):
    """A finding for each language that has no catalogue in the folder."""
    for language in languages:
        path = Path(folder, language, "LC_MESSAGES", f"{domain}.po")
        if not path.exists():
            yield Finding(path, 1, "no catalogue for this language")


def findings(catalogue, rules=RULES):
    """What all rules find in one catalogue."""
    for rule in rules:
        yield from rule(catalogue)
