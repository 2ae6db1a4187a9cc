"""The compiled catalogue lies beside the readable one and says the same."""

import polib

from portal.catalogues.catalogue import Finding, key, translations


def compiled(catalogue):
    path = catalogue.path.with_suffix(".mo")
    if not path.exists():
        yield Finding(path, 1, "missing: run make catalogues")
        return
    mo = polib.mofile(str(path))
    same_header = mo.metadata.get("Plural-Forms") == catalogue.po.metadata.get("Plural-Forms")
    if not same_header or contents(mo) != contents(catalogue.po.translated_entries()):
        yield Finding(path, 1, "older than the .po file: run make catalogues")


def contents(entries):
    return {key(entry): translations(entry) for entry in entries}
