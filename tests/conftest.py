"""Fixtures about the environment of the tests; what a feature needs stands beside its tests."""

from tests.environment.background import background_failures, indexing_failures
from tests.environment.browser import browser, chromium, live_site, page
from tests.environment.commits import entries_at_once
from tests.environment.database import django_db_keepdb, django_db_setup, portal_site
from tests.environment.distribution import pytest_longest_first, pytest_xdist_make_scheduler
from tests.environment.host import pytest_collection_modifyitems
from tests.environment.kept import main_language, nothing_kept
from tests.environment.search_server import no_index_left, search_server

__all__ = [
    "background_failures",
    "browser",
    "chromium",
    "django_db_keepdb",
    "django_db_setup",
    "entries_at_once",
    "indexing_failures",
    "live_site",
    "main_language",
    "no_index_left",
    "nothing_kept",
    "page",
    "portal_site",
    "pytest_collection_modifyitems",
    "pytest_longest_first",
    "pytest_xdist_make_scheduler",
    "search_server",
]
