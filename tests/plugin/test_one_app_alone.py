"""``portal`` alone, and with any one of the three apps, in a stranger's site of two languages."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [pytest.mark.own_site, pytest.mark.slow]

ROOT = Path(__file__).resolve().parents[2]
LISTS = {"news": "/kk/news/", "partnerships": "/kk/agreements/", "experts": "/kk/experts/"}
# What bears the word that is searched for: an event, an organisation and a page of the portal;
# then the news item, the agreement and its party, the expert's profile (which stands for the
# person too).
FOUND = {"": 3, "news": 4, "partnerships": 5, "experts": 4}


def in_host(*command, database, installed, **variables):
    """Run Python in the host with these apps and this database; gives the finished process."""
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "DJANGO_SETTINGS_MODULE": "tests.host.settings",
        "HOST_APPS": ",".join(installed),
        "HOST_LANGUAGES": "ru,kk",
        "DATABASE_URL": f"sqlite:///{database}",
    }
    return subprocess.run(
        [sys.executable, *command],
        env={**environment, **variables},
        cwd=database.parent,
        capture_output=True,
        text=True,
    )


@pytest.fixture(scope="module")
def migrated(tmp_path_factory):
    """The database of a host that installed ``portal`` and none of the apps yet."""
    database = tmp_path_factory.mktemp("host") / "host.sqlite3"
    run = in_host("-m", "django", "migrate", "-v0", database=database, installed=[])
    assert run.returncode == 0, run.stderr
    return database


@pytest.mark.parametrize("app", FOUND)
def test_it_is_set_up_filled_read_and_searched(app, migrated, tmp_path):
    installed = [app] if app else []
    database = Path(shutil.copy(migrated, tmp_path))
    script = Path(__file__).with_name("one_app.py")
    run = in_host(script, *installed, database=database, installed=installed)
    assert run.returncode == 0, run.stderr
    report = json.loads(run.stdout.splitlines()[-1])

    assert report["apps"] == ["portal", *(f"portal_{name}" for name in installed)]
    # The tenders are the host's own.
    assert report["lists"] == [*(LISTS[name] for name in installed), "/kk/events/", "/kk/tenders/"]
    assert set(report["added"].values()) == {True}, report["added"]
    assert set(report["public"].values()) == {200}, report["public"]
    assert set(report["editing"].values()) == {200}, report["editing"]
    assert len(report["found"]) == len(set(report["found"])) == FOUND[app]


OTHER_LABEL = """from django.apps import AppConfig

class OtherConfig(AppConfig):
    name = "news"
    label = "other_news"
"""


@pytest.mark.parametrize("lies", ["before", "instead"])
def test_a_hosts_own_package_of_our_name_is_told(lies, tmp_path):
    """A package ``news`` in the host's folder stands before ours on Python's path."""
    package = tmp_path / "news"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "models.py").write_text("")
    # The host has an app with the label ``news`` already.
    (package / "apps.py").write_text(OTHER_LABEL)
    installed = ["news", "partnerships"] if lies == "before" else ["news"]
    database = tmp_path / "host.sqlite3"
    run = in_host("-m", "django", "check", database=database, installed=installed)
    assert run.returncode == 1
    assert "portal.E120" in run.stderr
    assert f"“news” was loaded from {package}" in run.stderr
    assert "Rename that package" in run.stderr
