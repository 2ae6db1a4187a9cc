"""The suite also runs inside ``tests/host``, a stranger's site, as far as that can matter.

What is about our own site skips there, as does here what is about theirs. What proves the same in
any site is left out there: tests without a database, and those of search engines and of words.
"""

from pathlib import Path

import pytest
from django.conf import settings

IN_HOST = settings.SETTINGS_MODULE == "tests.host.settings"
OURS = "about the settings, files or commands of the portal's own site"
THEIRS = "about a stranger's site: runs under tests.host.settings"

TESTS = Path(__file__).parents[1]
#: They make their own models or ask for words alone, whatever the site is.
SAME_ANYWHERE = [
    TESTS / "search" / name
    for name in (
        "engines",
        "upkeep",
        "test_countries.py",
        "test_evaluate_search.py",
        "test_evaluate_stems.py",
        "test_evaluate_titles.py",
        "test_forms_and_spellings.py",
        "test_keys_of.py",
        "test_server_faults.py",
        "test_what_is_not_found.py",
    )
]


def pytest_collection_modifyitems(config, items):
    """Skip what is marked ``own_site`` in the host, and what is marked ``in_host`` elsewhere."""
    marker, reason = ("own_site", OURS) if IN_HOST else ("in_host", THEIRS)
    if IN_HOST:
        left_out = [item for item in items if proves_the_same_anywhere(item)]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in set(left_out)]
    for item in items:
        if item.get_closest_marker(marker):
            item.add_marker(pytest.mark.skip(reason=reason))


def proves_the_same_anywhere(item):
    if any(item.path == place or place in item.path.parents for place in SAME_ANYWHERE):
        return True
    if item.path.parent.name in ("plugin", "settings", "setup"):
        return False
    uses_database = {"db", "transactional_db"} & {*item.fixturenames}
    return not (uses_database or any(map(item.get_closest_marker, ("django_db", "in_host"))))
