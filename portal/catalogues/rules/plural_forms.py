"""The plural formula is the language's, and each counted string has as many forms as it asks."""

from portal.catalogues.catalogue import Finding
from portal.catalogues.plurals import header_of_django, numbers_by_form


def plural_forms(catalogue):
    try:
        forms = numbers_by_form(catalogue.po.metadata.get("Plural-Forms"))
    except ValueError as error:
        yield Finding(catalogue.path, 1, f"Plural-Forms: {error}")
        return
    if forms != numbers_by_form(header_of_django(catalogue.language)):
        yield Finding(catalogue.path, 1, "Plural-Forms differs from Django's for this language")
    for entry in catalogue.entries:
        if entry.msgid_plural and len(entry.msgstr_plural) != len(forms):
            yield catalogue.finding(entry, f"{len(forms)} plural forms expected")
