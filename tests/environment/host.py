"""The suite also runs inside ``tests/host``, a stranger's site; what is about ours skips there."""

import pytest
from django.conf import settings

IN_HOST = settings.SETTINGS_MODULE == "tests.host.settings"
OURS = "about the settings, files or commands of the portal's own site"
THEIRS = "about a stranger's site: runs under tests.host.settings"


def pytest_collection_modifyitems(items):
    """Skip what is marked ``own_site`` in the host, and what is marked ``in_host`` elsewhere."""
    marker, reason = ("own_site", OURS) if IN_HOST else ("in_host", THEIRS)
    for item in items:
        if item.get_closest_marker(marker):
            item.add_marker(pytest.mark.skip(reason=reason))
