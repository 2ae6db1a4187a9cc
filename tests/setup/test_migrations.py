"""Migrating: cheap beside the migrations of the other apps, and back to where it came from."""

import os
import sqlite3
import subprocess
import sys

import pytest
from django.conf import settings
from django.db import connection, migrations
from django.db.migrations.loader import MigrationLoader

from portal.migrations._initial import InitialMigration
from portal.setup.demo.database import OWN_APPS
from tests.environment.database import copy_migrated

NEEDED = (
    "taggit", "wagtail_localize", "wagtailadmin", "wagtailcore", "wagtaildocs", "wagtailimages",
    "wagtailsearch", "wagtailusers",
)  # fmt: skip
ADDITIONS = (migrations.AddField, migrations.AddIndex, migrations.AddConstraint)


@pytest.fixture
def loader(db):
    # The first migration of wagtail-localize reads the database when it is imported.
    return MigrationLoader(None)


@pytest.mark.parametrize("label", NEEDED)
def test_the_apps_that_every_portal_has_are_migrated_first(loader, label):
    before = loader.graph.forwards_plan(("portal", "0001_initial"))
    assert set(loader.graph.leaf_nodes(label)) <= set(before)


@pytest.mark.parametrize("label", OWN_APPS)
def test_the_first_migration_of_an_app_renders_the_models_once(loader, label):
    migration = loader.get_migration(label, "0001_initial")
    assert isinstance(migration, InitialMigration)
    for operation in migration.operations:
        assert isinstance(operation, (migrations.CreateModel, *ADDITIONS))


def tables(path):
    with sqlite3.connect(path) as database:
        rows = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        return {name for (name,) in rows if name.startswith("portal")}


@pytest.mark.slow
@pytest.mark.own_site
@pytest.mark.skipif(connection.vendor != "sqlite", reason="looks into the database's file")
def test_it_goes_back_to_nothing_and_up_again(tmp_path):
    path = tmp_path / "portal.sqlite3"
    environment = {"PATH": os.environ["PATH"], "PORTAL_VAR": str(tmp_path)}
    environment |= {"DJANGO_SETTINGS_MODULE": "portal.settings.dev"}

    def migrate(*target):
        command = [sys.executable, "manage.py", "migrate", *target, "--verbosity", "0"]
        subprocess.run(command, cwd=settings.BASE_DIR, env=environment, check=True)
        return tables(path)

    copy_migrated(path)
    made = tables(path) if path.exists() else migrate()
    assert {"portal_organisation", "portal_news_newspage", "portal_search_title_keys"} <= made
    assert migrate("portal", "zero") == set()
    assert migrate() == made
