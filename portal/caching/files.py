"""What is kept as files, which all worker processes share."""

from random import randrange

from django.core.cache.backends.filebased import FileBasedCache

WRITES_BETWEEN_LOOKS = 100


class SharedFileCache(FileBasedCache):
    """Django's cache of files, which looks through its whole folder at every hundredth write
    instead of before each: with thousands of files a look costs more than making a page."""

    def _cull(self):
        if randrange(WRITES_BETWEEN_LOOKS) == 0:
            super()._cull()
