"""Nothing is fuzzy: gettext leaves such strings out of the compiled catalogue."""


def fuzzy(catalogue):
    for entry in catalogue.entries:
        if entry.fuzzy:
            yield catalogue.finding(entry, "fuzzy")
