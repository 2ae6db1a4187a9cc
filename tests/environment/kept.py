"""What the portal keeps in memory between requests."""

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def nothing_kept():
    """Each test starts without what an earlier one, since rolled back, has put in the cache."""
    cache.clear()
