"""The suite also runs inside ``tests/host``, a stranger's site, as far as that can matter.

What is about our own site skips there, as does here what is about theirs. What proves the same in
any site is left out there: tests without a database, and those of search engines, of words and of
what an editor types; and of a test with many parameters all but the first and the last. Which of
many words, files or languages is asked for does not depend on whose site it is, which says whether
accounts, pictures, addresses and frames are the host's.
"""

from itertools import groupby
from pathlib import Path

import pytest
from django.conf import settings

IN_HOST = settings.SETTINGS_MODULE == "tests.host.settings"
OURS = "about the settings, files or commands of the portal's own site"
THEIRS = "about a stranger's site: runs under tests.host.settings"

TESTS = Path(__file__).parents[1]
#: They make their own models or ask for words alone, whatever the site is.
SAME_ANYWHERE = [
    TESTS / name
    for name in (
        "demo/test_seed_queries.py",
        "partnerships/test_any_ledger.py",
        "search/engines",
        "search/results/test_little_found.py",
        "search/results/test_suggestions.py",
        "search/test_countries.py",
        "search/test_evaluate_search.py",
        "search/test_evaluate_stems.py",
        "search/test_evaluate_titles.py",
        "search/test_forms_and_spellings.py",
        "search/test_keys_of.py",
        "search/test_server_faults.py",
        "search/test_what_is_not_found.py",
        "search/upkeep",
        "site/test_ornaments.py",
        "writing/test_page_checks.py",
    )
]
#: About the host itself, each of its pages, types and groups: they run whole.
WHOLE = [
    TESTS / name
    for name in (
        "facts/test_record_addresses.py",
        "plugin",
        "settings",
        "setup",
        "site/test_markup.py",
        "translation/test_every_page_type.py",
    )
]


def pytest_collection_modifyitems(config, items):
    """Skip what is marked ``own_site`` in the host, and what is marked ``in_host`` elsewhere."""
    marker, reason = ("own_site", OURS) if IN_HOST else ("in_host", THEIRS)
    if IN_HOST:
        kept = {item for item in first_and_last(items) if not proves_the_same_anywhere(item)}
        config.hook.pytest_deselected(items=[item for item in items if item not in kept])
        items[:] = [item for item in items if item in kept]
    for item in items:
        if item.get_closest_marker(marker):
            item.add_marker(pytest.mark.skip(reason=reason))


def first_and_last(items):
    """Of each test with parameters the first and the last; all where it is about the host."""
    for _test, group in groupby(items, lambda item: item.nodeid.partition("[")[0]):
        few = list(group)
        yield from few if lies_in(few[0], WHOLE) else {few[0], few[-1]}


def lies_in(item, places):
    return any(place in (item.path, *item.path.parents) for place in places)


def proves_the_same_anywhere(item):
    if lies_in(item, SAME_ANYWHERE):
        return True
    if item.path.parent.name in ("plugin", "settings", "setup"):
        return False
    uses_database = {"db", "transactional_db"} & {*item.fixturenames}
    return not (uses_database or any(map(item.get_closest_marker, ("django_db", "in_host"))))
