"""What a process keeps in memory between requests."""

import pytest
from django.conf import settings
from django.core.cache import caches
from django.utils import translation

from portal.search.index import server


@pytest.fixture(autouse=True)
def nothing_kept():
    """Each test starts without what an earlier one, since rolled back, has put in the cache."""
    for alias in settings.CACHES:
        caches[alias].clear()
    server.forget()


@pytest.fixture(autouse=True)
def main_language():
    """Each test starts in the main language, whichever the last request of an earlier one had."""
    translation.deactivate()
