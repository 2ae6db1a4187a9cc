"""Fixtures about the environment of the tests; what a feature needs stands beside its tests."""

from tests.environment.background import background_failures
from tests.environment.browser import browser, chromium, live_site, page
from tests.environment.database import django_db_keepdb, django_db_setup, portal_site
from tests.environment.host import pytest_collection_modifyitems
from tests.environment.kept import main_language, nothing_kept

__all__ = [
    "background_failures",
    "browser",
    "chromium",
    "django_db_keepdb",
    "django_db_setup",
    "live_site",
    "main_language",
    "nothing_kept",
    "page",
    "portal_site",
    "pytest_collection_modifyitems",
]
