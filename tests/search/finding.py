"""Writing all that the sources give, and asking the engine for it."""

from portal.search.engines.chosen import engine
from portal.search.engines.entries import SearchEntry
from portal.search.index.every_source import search_sources
from portal.search.index.writing import write
from portal.search.results.search import ask_for


def write_all():
    """Everything that the public may see, into an empty index."""
    SearchEntry.objects.all().delete()
    entries = [
        entry for source in search_sources() for entry in write(source.things(list(source.keys())))
    ]
    engine().rebuild([entries])


def hold(things):
    """The engine holds these things and no others."""
    SearchEntry.objects.all().delete()
    hold_too(things)


def hold_too(things):
    """The engine holds these things as well."""
    write(things)
    engine().rebuild([list(SearchEntry.objects.all())])


def found(query, **more):
    """The keys of what a query finds now."""
    return engine().search(ask_for(query, **more)).keys


def found_anew(query, **more):
    write_all()
    return found(query, **more)


def entry_of(key):
    return SearchEntry.objects.get(key=key)


def key_of(thing):
    """The key of a page or a record."""
    label = thing._meta.label_lower
    return f"page:{thing.translation_key}" if hasattr(thing, "depth") else f"{label}:{thing.pk}"
