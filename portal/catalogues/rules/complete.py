"""Every string is translated, in all its plural forms.

English is the language of the source: there an empty translation means the string itself.
"""

from portal.catalogues.catalogue import translations


def complete(catalogue):
    if catalogue.language == "en":
        return
    for entry in catalogue.entries:
        if not all(translations(entry)):
            yield catalogue.finding(entry, "not translated")
