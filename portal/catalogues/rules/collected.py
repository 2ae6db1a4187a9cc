"""The catalogue holds the strings of the source: none missing, none left over."""

from portal.catalogues.catalogue import Finding, key, shortened


def collected(catalogue):
    if catalogue.collected is None:
        return
    present = {key(entry): entry for entry in catalogue.entries}
    for context, msgid in sorted(catalogue.collected - present.keys()):
        where = f" ({context})" if context else ""
        yield Finding(catalogue.path, 1, f"not in the catalogue{where}: {shortened(msgid)}")
    for unused in sorted(present.keys() - catalogue.collected):
        yield catalogue.finding(present[unused], "no longer in the source")
