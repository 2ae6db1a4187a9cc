"""The search of Wagtail's admin, as ``WAGTAILSEARCH_BACKENDS`` names it: in the database, by keys.

It serves lists, explorers and choosers of pages, records, pictures and documents, whichever engine
the public search has, so that saving never waits for a server.
"""

from portal.search.admin.backends import backend


def SearchBackend(params):  # noqa: N802 - the name that Wagtail looks for
    return backend(params)
