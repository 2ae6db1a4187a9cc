"""Kept pages as files, which all worker processes share."""

from django.core.cache.backends.filebased import FileBasedCache


class SlottedFileCache(FileBasedCache):
    """Django's cache of files without its look at the whole folder before each write: the slots
    bound the number of files, and nothing is thrown out to make room."""

    def _cull(self):
        pass
