"""The tests' database: migrated once for each state of the migrations, with the portal set up.

Migrating takes most of a short run's time. Where the database is one file, a migrated copy is
kept and used again until a migration changes (`--create-db` makes it anew).
"""

import gc
import shutil
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command, get_commands
from django.db import connection
from wagtail.models import Page

from portal.records.search_indexing import paused_indexing
from portal.setup.demo.database import OWN_APPS, schema_fingerprint


def database_file():
    """Where the tests' database will lie, or None on a server."""
    name = connection.settings_dict.get("TEST", {}).get("NAME")
    return Path(name) if name and Path(name).is_absolute() else None


def migrated_copy():
    """Where the migrated copy lies, or None when none can be kept."""
    own = [config for config in apps.get_app_configs() if config.label in OWN_APPS]
    if not database_file() or not all(Path(app.path, "migrations").is_dir() for app in own):
        return None
    folder = Path(settings.VAR_DIR, "migrated")
    return folder / f"{settings.SETTINGS_MODULE}-{settings.LANGUAGE_CODE}-{schema_fingerprint()}"


@pytest.fixture(scope="session")
def django_db_keepdb(request):
    """True when the run starts from the migrated copy."""
    copy = migrated_copy()
    if request.config.getvalue("create_db") or not copy or not copy.exists():
        return request.config.getvalue("reuse_db")
    shutil.copy(copy, database_file())
    return True


@pytest.fixture(scope="session")
def django_db_setup(django_db_keepdb, django_db_setup, django_db_blocker):
    """The database of the whole run: migrated, with locales, home and index pages and groups."""
    with django_db_blocker.unblock():
        keep_migrated_copy()
        if "setup_portal" in get_commands():
            with paused_indexing():  # a test's index holds what the test has made
                call_command("setup_portal", verbosity=0)
    collect_seldom()


def collect_seldom():
    """What a process has loaded by now stays: looking through it for garbage again and again took a
    sixth of the run."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 100)


def keep_migrated_copy():
    """Put a copy aside for the next run, in place of the outdated ones."""
    copy = migrated_copy()
    if not copy or copy.exists():
        return
    connection.close()  # so that all is in the one file
    copy.parent.mkdir(parents=True, exist_ok=True)
    for outdated in copy.parent.glob(f"{copy.name.rpartition('-')[0]}-*"):
        outdated.unlink(missing_ok=True)
    partial = copy.with_suffix(".partial")
    shutil.copy(database_file(), partial)
    partial.replace(copy)


def copy_migrated(path):
    """Put the migrated database there, if one is kept: migrating it again costs little."""
    copy = migrated_copy()
    if copy and copy.exists():
        shutil.copy(copy, path)


@pytest.fixture
def portal_site(db):
    """The home pages that setup_portal made, by language."""
    pages = Page.objects.filter(depth=2).select_related("locale").specific()
    return {page.locale.language_code: page for page in pages}
